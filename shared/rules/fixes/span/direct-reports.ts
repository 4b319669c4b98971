import { type Command, inOneStep } from "../../../model/commands/command.ts";
import { editPost } from "../../../model/commands/posts.ts";
import { drawReportingLine } from "../../../model/commands/reporting-lines.ts";
import type { Archetype, Post } from "../../../model/records/post.ts";
import { ARCHETYPES } from "../../../model/records/post.ts";
import { archetypeOf } from "../../../structure/archetype.ts";
import type { Facts } from "../../../structure/facts.ts";
import { inPostOrder, titlesOf } from "../../elements.ts";
import { listAnd, plural } from "../../words.ts";
import { mainPostsOf } from "../elements-of.ts";
import type { Candidate, CandidateChoice, Fixer, FixerContext } from "../fix.ts";
import { postChoice } from "../post-choice.ts";

type Numbers = FixerContext["numbers"];

/** Moves reports to a peer with room, takes some over from a peer with too many, or changes the archetype. */
export const directReports: Fixer = {
  rule: "span/direct-reports",
  kinds: ["move-reports", "take-reports", "archetype"],
  *propose({ facts, finding, numbers }) {
    const [post] = mainPostsOf(facts, finding);
    if (!post) return;
    if (finding.messageId === "tooMany") yield moveReports(facts, post, numbers);
    else yield takeReports(facts, post, numbers);
    yield changeArchetype(facts, post, numbers);
  },
};

function bandOf(archetype: Archetype, numbers: Numbers): readonly [least: number, most: number] {
  const name = archetype === "player-coach" ? "playerCoach" : archetype;
  return [numbers[`${name}Least`] ?? 0, numbers[`${name}Most`] ?? Number.POSITIVE_INFINITY];
}

/** Managers of the same level and discipline who might share reports with a post: nearest in the chart first. */
function peersOf({ option, reporting }: Facts, post: Post): readonly Post[] {
  const manager = reporting.managerOf(post.id);
  const chain = new Set(reporting.chainOf(post.id));
  const isBeside = (peer: Post) => reporting.managerOf(peer.id) === manager;
  return inPostOrder(option.posts.values())
    .filter(
      (peer) =>
        peer.id !== post.id &&
        peer.level === post.level &&
        peer.discipline === post.discipline &&
        !chain.has(peer) &&
        !reporting.chainOf(peer.id).includes(post),
    )
    .toSorted((a, b) => Number(isBeside(b)) - Number(isBeside(a)));
}

/** Those who go are like the peer that takes them on, and the last in the chart's order. */
function pickReports(facts: Facts, from: Post, to: Post, count: number): readonly Post[] {
  const reports = [...inPostOrder(facts.reporting.reportsOf(from.id))].reverse();
  const like = reports.filter(({ discipline }) => discipline === to.discipline);
  return [...like, ...reports.filter((report) => !like.includes(report))].slice(0, count);
}

function drawTo({ option }: Facts, reports: readonly Post[], manager: Post): readonly Command[] {
  return reports.map(({ id }) =>
    drawReportingLine({ option: option.info.id, kind: "line", from: id, to: manager.id }),
  );
}

function moveReports(facts: Facts, post: Post, numbers: Numbers): Candidate {
  const { reporting } = facts;
  const excess = reporting.reportsOf(post.id).length - bandOf(archetypeOf(post), numbers)[1];
  const room = (peer: Post) => bandOf(archetypeOf(peer), numbers)[1] - reporting.reportsOf(peer.id).length;
  const roomy = peersOf(facts, post).filter((peer) => room(peer) > 0);
  const single = roomy
    .filter((peer) => room(peer) >= excess)
    .map((peer): CandidateChoice => {
      const moved = pickReports(facts, post, peer, excess);
      const has = reporting.reportsOf(peer.id).length;
      return {
        ...postChoice(peer, `${plural(has, "report")} now`),
        label: `Move ${plural(excess, "report")} to ${peer.title}`,
        effect: `Lets ${listAnd(titlesOf(moved))} report to ${peer.title}.`,
        command: inOneStep(
          `Move ${plural(excess, "report")} from ${post.title} to ${peer.title}`,
          drawTo(facts, moved, peer),
        ),
      };
    });
  return {
    kind: "choice",
    id: "move-reports",
    label: "Choose who takes them on",
    effect: `Moves ${plural(excess, "report")} of ${post.title} to the post that you choose.`,
    inputLabel: `Who takes on ${plural(excess, "report")}`,
    choices: single.length > 0 ? single : spreadReports(facts, post, excess, roomy, room),
  };
}

/** No one peer has room enough: several share. */
function spreadReports(
  facts: Facts,
  post: Post,
  excess: number,
  peers: readonly Post[],
  room: (peer: Post) => number,
): readonly CandidateChoice[] {
  const reports = [...inPostOrder(facts.reporting.reportsOf(post.id))].reverse();
  const commands: Command[] = [];
  const takers: Post[] = [];
  let moved = 0;
  for (const peer of peers) {
    const share = reports.slice(moved, Math.min(excess, moved + room(peer)));
    if (share.length === 0) break;
    commands.push(...drawTo(facts, share, peer));
    takers.push(peer);
    moved += share.length;
  }
  if (moved < excess) return [];
  const names = listAnd(titlesOf(takers));
  return [
    {
      id: takers.map(({ id }) => id).join("+"),
      name: names,
      detail: plural(takers.length, "post"),
      label: `Move ${plural(excess, "report")} to ${plural(takers.length, "peer")}`,
      effect: `Shares ${plural(excess, "report")} of ${post.title} between ${names}.`,
      command: inOneStep(`Move ${plural(excess, "report")} from ${post.title} to ${names}`, commands),
    },
  ];
}

function takeReports(facts: Facts, post: Post, numbers: Numbers): Candidate {
  const { reporting } = facts;
  const wanted = bandOf(archetypeOf(post), numbers)[0] - reporting.reportsOf(post.id).length;
  const spare = (peer: Post) => reporting.reportsOf(peer.id).length - bandOf(archetypeOf(peer), numbers)[0];
  return {
    kind: "choice",
    id: "take-reports",
    label: "Choose whose reports to take over",
    effect: `Moves ${plural(wanted, "report")} to ${post.title} from the post that you choose.`,
    inputLabel: "Whose reports it takes over",
    choices: peersOf(facts, post)
      .filter((peer) => spare(peer) >= wanted)
      .map((peer) => {
        const moved = pickReports(facts, peer, post, wanted);
        return {
          ...postChoice(peer, `${plural(reporting.reportsOf(peer.id).length, "report")} now`),
          label: `Take over ${plural(wanted, "report")} of ${peer.title}`,
          effect: `Lets ${listAnd(titlesOf(moved))} report to ${post.title} instead of ${peer.title}.`,
          command: inOneStep(
            `Move ${plural(wanted, "report")} from ${peer.title} to ${post.title}`,
            drawTo(facts, moved, post),
          ),
        };
      }),
  };
}

function changeArchetype({ option, reporting }: Facts, post: Post, numbers: Numbers): Candidate {
  const reports = reporting.reportsOf(post.id).length;
  return {
    kind: "choice",
    id: "archetype",
    label: "Choose another archetype",
    effect: `Says which kind of management work ${post.title} does.`,
    inputLabel: `Archetype of ${post.title}`,
    choices: ARCHETYPES.flatMap((archetype) => {
      const [least, most] = bandOf(archetype, numbers);
      if (archetype === archetypeOf(post) || reports < least || reports > most) return [];
      const band = Number.isFinite(most) ? `${least} to ${most} reports` : `${least} reports or more`;
      return [
        {
          id: archetype,
          name: archetype,
          detail: band,
          label: `Make it a ${archetype}`,
          effect: `Says that ${post.title} is a ${archetype}, who has ${band}.`,
          command: inOneStep(`${post.title} is a ${archetype}`, [
            editPost({ option: option.info.id, id: post.id, archetype }),
          ]),
        },
      ];
    }),
  };
}
