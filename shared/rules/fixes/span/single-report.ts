import { type Command, inOneStep } from "../../../model/commands/command.ts";
import { editMandate, withdrawMandate } from "../../../model/commands/mandates.ts";
import { deletePost, editPost } from "../../../model/commands/posts.ts";
import {
  deleteReportingLine,
  drawReportingLine,
  editReportingLine,
} from "../../../model/commands/reporting-lines.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import { LINE_KINDS } from "../../../model/records/reporting-line.ts";
import type { Facts } from "../../../structure/facts.ts";
import { scopeKey, titlesOf } from "../../elements.ts";
import { listAnd } from "../../words.ts";
import { postsOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";

/** Merges the posts of the chain into its first, or takes the last out of the chain. */
export const singleReport: Fixer = {
  rule: "span/single-report",
  kinds: ["merge", "report-higher"],
  *propose({ facts, finding }) {
    const [upper, ...lower] = postsOf(facts, finding);
    const [report] = lower;
    if (!upper || !report) return;
    const names = listAnd(titlesOf(lower));
    yield {
      kind: "plain",
      id: "merge",
      label: `Merge ${names} into ${upper.title}`,
      effect: `Removes ${names}; what reports to ${lower.length === 1 ? "it" : "them"}, and what ${lower.length === 1 ? "it leads" : "they lead"}, goes to ${upper.title}.`,
      command: inOneStep(`Merge ${names} into ${upper.title}`, mergeInto(facts, upper, lower)),
    };
    const higher = facts.reporting.managerOf(upper.id);
    if (!higher || lower.length > 1) return;
    yield {
      kind: "plain",
      id: "report-higher",
      label: `Let ${report.title} report to ${higher.title}`,
      effect: `Lets ${report.title} report to ${higher.title}; ${upper.title} has no direct reports then.`,
      command: drawReportingLine({
        option: facts.option.info.id,
        kind: "line",
        from: report.id,
        to: higher.id,
      }),
    };
  },
};

function mergeInto(facts: Facts, upper: Post, lower: readonly Post[]): readonly Command[] {
  const option = facts.option.info.id;
  const merged = new Set<Id>([upper.id, ...lower.map(({ id }) => id)]);
  const holder = upper.holder ?? lower.find((post) => post.holder !== null)?.holder ?? null;
  return [
    ...moveMandates(facts, upper, merged),
    ...moveLines(facts, upper, merged),
    ...lower.map(({ id }) => deletePost({ option, id })),
    ...(holder === upper.holder ? [] : [editPost({ option, id: upper.id, holder })]),
  ];
}

/** A scope that the upper post, or one merged before, leads already is not led twice. */
function moveMandates({ option }: Facts, upper: Post, merged: ReadonlySet<Id>): readonly Command[] {
  const at = option.info.id;
  const own = [...option.mandates.values()].filter(({ post }) => post === upper.id);
  const led = new Set(own.map((mandate) => scopeKey(mandate.component, mandate)));
  return [...option.mandates.values()]
    .filter(({ post }) => post !== upper.id && merged.has(post))
    .map((mandate) => {
      const key = scopeKey(mandate.component, mandate);
      if (led.has(key)) return withdrawMandate({ option: at, id: mandate.id });
      led.add(key);
      return editMandate({ option: at, id: mandate.id, post: upper.id });
    });
}

/** Lines within the chain go with its posts; a line the upper post has already is not drawn twice. */
function moveLines({ option, reporting }: Facts, upper: Post, merged: ReadonlySet<Id>): readonly Command[] {
  const at = option.info.id;
  const drawn = new Set<string>();
  for (const kind of LINE_KINDS) {
    for (const { from, to } of [...reporting.linesFrom(upper.id, kind), ...reporting.linesTo(upper.id, kind)])
      drawn.add(`${kind} ${from} ${to}`);
  }
  return [...option.reportingLines.values()].flatMap((line) => {
    const from = merged.has(line.from) ? upper.id : line.from;
    const to = merged.has(line.to) ? upper.id : line.to;
    if (from === line.from && to === line.to) return [];
    const key = `${line.kind} ${from} ${to}`;
    const isOwnLine = line.kind === "line" && from === upper.id;
    if (from === to || isOwnLine || drawn.has(key)) return [deleteReportingLine({ option: at, id: line.id })];
    drawn.add(key);
    return [editReportingLine({ option: at, id: line.id, from, to })];
  });
}
