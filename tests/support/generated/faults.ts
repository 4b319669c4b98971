import type { Post } from "../../../shared/model/records/post.ts";
import { type Columns, partnerOf, type Rows } from "./delivery.ts";
import type { StructureDraft } from "./draft.ts";
import type { Dyad, Leadership } from "./leadership.ts";
import type { Random } from "./random.ts";

/**
 * Puts in what is wrong in drafts of real structures, at about the rate it occurs there, so that every rule has something
 * to find in a structure of size M or L. Small structures get one of each that fits in.
 */
export function addFaults(
  draft: StructureDraft,
  random: Random,
  rows: Rows,
  columns: Columns,
  leadership: Leadership,
): void {
  const { chief, executives, dyads, managers, teamLeaders } = leadership;
  /** That share of the items, and at least one. */
  const few = <Item>(items: readonly Item[], share: number) =>
    random.some(items, Math.max(1, Math.round(items.length * share)));
  const edit = (post: Post, change: Partial<Post>) =>
    draft.posts.set(post.id, { ...(draft.posts.get(post.id) ?? post), ...change });
  const withdraw = (post: Post) => {
    for (const mandate of draft.mandates.values()) {
      if (mandate.post === post.id) draft.mandates.delete(mandate.id);
    }
  };

  for (const post of few(
    [...draft.posts.values()].filter(({ level }) => level > 0),
    0.08,
  )) {
    edit(post, { holder: null });
  }
  // Dyads: a half that nobody holds, a second holder who was not agreed, one who was, one person for both. No dyad has two
  // of these faults, as one would hide the other.
  const [missing, rivalled, shared, inSameHands, advised, laden] = dealOut(
    random.some(dyads, dyads.length),
    [0.04, 0.03, 0.03, 0.02, 0.02, 0.01],
  );
  for (const dyad of missing ?? []) withdraw(random.isChance(0.5) ? dyad.clinical : dyad.operational);
  for (const dyad of rivalled ?? []) appointSecond(draft, dyad, "Deputy", false);
  for (const dyad of shared ?? []) appointSecond(draft, dyad, "Associate", true);
  for (const { clinical, operational } of inSameHands ?? []) {
    edit(clinical, { holder: `Holder of both ${clinical.id}` });
    edit(operational, { holder: `Holder of both ${clinical.id}` });
  }
  // The local areas of one wider area are led from the centre only.
  const neglected = columns.wider.at(-1);
  const isNeglected = (id: string | null) =>
    id !== null && (id === neglected?.id || draft.geographies.get(id)?.parent === neglected?.id);
  for (const mandate of draft.mandates.values()) {
    if (mandate.component === "pathway" && isNeglected(mandate.geography)) draft.mandates.delete(mandate.id);
  }

  // Posts: with a partner, at a level of their own, with nothing to lead, or with too much.
  for (const { operational } of few(dyads, 0.03))
    edit(operational, { employer: partnerOf(random.pick(columns.wider)) });
  for (const post of few(teamLeaders, 0.01)) edit(post, { level: random.pick([4, 5, 8]) });
  for (const { clinical } of advised ?? []) {
    const level = clinical.level + 1;
    draft.addPost({ title: `Adviser to ${clinical.title}`, discipline: "clinical", level }, clinical);
  }
  for (const { operational } of laden ?? []) {
    for (const geography of random.some(columns.wider.slice(0, -1), 3))
      draft.addMandate(operational, { component: "pathway", geography });
    for (const serviceLine of random.some(rows.divisions, 2)) {
      draft.addMandate(operational, { component: "practice", serviceLine });
    }
  }
  for (const { service } of rows.services.slice(-2, -1)) {
    for (const manager of few(managers, 0.01)) {
      draft.addMandate(manager, {
        component: "practice",
        serviceLine: service,
        geography: random.pick(columns.wider),
      });
    }
  }

  // Reporting: too many reports, a single one, a layer too many, nobody above, and round in a circle.
  for (const manager of few(managers, 0.02)) {
    for (const post of few(teamLeaders, 0.004)) draft.moveUnder(post, manager);
  }
  for (const leader of few(teamLeaders, 0.01)) {
    const level = leader.level + 1;
    draft.addPost(
      { title: `Deputy to ${leader.title}`, discipline: "operational", level, band: "6" },
      leader,
    );
  }
  for (const post of few(teamLeaders, 0.003)) draft.cutFromManager(post);
  const [first, second] = random.some(managers, 2);
  if (first && second) {
    draft.moveUnder(first, second);
    draft.moveUnder(second, first);
  }
  // A clinical director who answers to the finance officer alone is heard by no clinician on the board.
  const unheard = random.pick(dyads).clinical;
  for (const line of draft.reportingLines.values()) {
    if (line.from === unheard.id) draft.reportingLines.delete(line.id);
  }
  draft.addLine("line", unheard, executives.at(-1) ?? chief);
  const matrix = [...draft.reportingLines.values()].filter(({ kind }) => kind === "matrix");
  for (const line of few(matrix, 0.04)) draft.reportingLines.set(line.id, { ...line, decisionRight: "" });

  // Geographies: people counted twice, a tier mistaken, a place of a size that its tier is not meant for.
  const change = (geography: Columns["trust"], to: Partial<Columns["trust"]>) =>
    draft.geographies.set(geography.id, { ...geography, ...to });
  const [tooSmall] = columns.wider;
  if (tooSmall) change(tooSmall, { population: Math.round((tooSmall.population ?? 0) * 0.8) });
  const mistaken = columns.local.at(-2)?.place;
  if (mistaken) change(mistaken, { tier: "wider" });
  for (const { place } of few(columns.local.slice(0, -2), 0.08))
    change(place, { population: random.between(20_000, 45_000) });
}

/** A second post beside a half of a dyad, with the same mandates. */
function appointSecond(draft: StructureDraft, { operational }: Dyad, rank: string, isJoint: boolean): void {
  const held = [...draft.mandates.values()].filter(({ post }) => post === operational.id);
  const { discipline, level } = operational;
  const post = draft.addPost(
    { title: `${rank} ${operational.title}`, discipline, level: level + 1 },
    operational,
  );
  for (const mandate of held) {
    const id = `${mandate.id}-${post.id}`;
    draft.mandates.set(id, { ...mandate, id, post: post.id, joint: isJoint });
    if (isJoint) draft.mandates.set(mandate.id, { ...mandate, joint: true });
  }
}

/** Shares of the items, at least one each, from the first on; nothing once all are dealt. */
function dealOut<Item>(items: readonly Item[], shares: readonly number[]): readonly (readonly Item[])[] {
  let dealt = 0;
  return shares.map((share) => {
    const start = dealt;
    dealt += Math.max(1, Math.round(items.length * share));
    return items.slice(start, dealt);
  });
}
