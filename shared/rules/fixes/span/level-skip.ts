import { type Command, inOneStep } from "../../../model/commands/command.ts";
import { editPost } from "../../../model/commands/posts.ts";
import type { Id } from "../../../model/records/fields.ts";
import { DEEPEST_LEVEL, type Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import { titlesOf } from "../../elements.ts";
import { listAnd, plural, verb } from "../../words.ts";
import { mainPostsOf, postsOf } from "../elements-of.ts";
import type { Candidate, Fixer } from "../fix.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** Sets the level: of the reports with everybody below them, of the reports alone, or of their manager. */
export const levelSkip: Fixer = {
  rule: "span/level-skip",
  kinds: ["set-levels", "set-levels-alone", "set-manager-level"],
  *propose({ facts, finding }) {
    const [manager] = mainPostsOf(facts, finding);
    if (!manager) return;
    const reports = postsOf(facts, finding).filter((post) => post !== manager);
    const level = manager.level + 1;
    const branch = branchesOf(facts, reports);
    const moved = new Map<Post, number>();
    for (const { post, top } of branch) moved.set(post, post.level + level - top.level);
    if (moved.size > reports.length) {
      yield setLevels(facts, "set-levels", reports, level, moved);
      yield setLevels(facts, "set-levels-alone", reports, level, levelsAlone(reports, level));
    } else {
      yield setLevels(facts, "set-levels", reports, level, levelsAlone(reports, level));
    }
    const highest = Math.min(...reports.map((post) => post.level)) - 1;
    if (manager.level > 0 && highest > 0 && highest < DEEPEST_LEVEL) {
      yield {
        kind: "plain",
        id: "set-manager-level",
        label: `Set ${manager.title} to level ${highest}`,
        effect: `Changes the level of ${manager.title} from ${manager.level} to ${highest}.`,
        command: inOneStep(`Set ${manager.title} to level ${highest}`, [
          editPost({ option: facts.option.info.id, id: manager.id, level: highest }),
        ]),
      };
    }
  },
};

function levelsAlone(reports: readonly Post[], level: number): ReadonlyMap<Post, number> {
  return new Map(reports.map((post) => [post, level]));
}

function setLevels(
  { option }: Facts,
  id: string,
  reports: readonly Post[],
  level: number,
  levels: ReadonlyMap<Post, number>,
): Candidate {
  const names = listAnd(titlesOf(reports), MOST_NAMED);
  const below = levels.size - reports.length;
  const and = below === 0 ? "" : ` and ${plural(below, "post")} below`;
  const isAlone = id === "set-levels-alone";
  const commands: readonly Command[] = [...levels].map(([post, to]) =>
    editPost({ option: option.info.id, id: post.id, level: to }),
  );
  return {
    kind: "plain",
    id,
    label: isAlone
      ? `Set level ${level} and leave those below`
      : `Set level ${level}${below === 0 ? "" : ", with those below"}`,
    effect: `Sets ${names} to level ${level}${below === 0 ? "" : `; ${plural(below, "post")} below ${verb(below, "moves", "move")} with ${reports.length === 1 ? "it" : "them"}`}.`,
    command: inOneStep(`Set ${names}${and} to level ${level}`, commands),
  };
}

/** The reports and everybody below them, each with the report it is below. */
function branchesOf({ reporting }: Facts, reports: readonly Post[]) {
  const seen = new Set<Id>();
  const found: { readonly post: Post; readonly top: Post }[] = [];
  for (const top of reports) {
    const waiting = [top];
    for (let post = waiting.pop(); post; post = waiting.pop()) {
      if (seen.has(post.id)) continue;
      seen.add(post.id);
      found.push({ post, top });
      waiting.push(...reporting.reportsOf(post.id));
    }
  }
  return found;
}
