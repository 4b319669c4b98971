import type { MakeId } from "../../lib/ids.ts";
import { didYouMean } from "../../lib/near-name.ts";
import { COMPONENTS, type Mandate } from "../../model/records/mandate.ts";
import { listOr, quoted } from "../words.ts";
import { type AxisNames, findNode } from "./import-cells.ts";
import type { NameIndex } from "./name-index.ts";
import { readChoice, readFlag } from "./read-cell.ts";
import type { TableRow } from "./table-row.ts";

export const COMPONENT = { what: "a component", values: COMPONENTS } as const;

/** Reads who leads what. */
export function importMandates(
  rows: readonly TableRow[],
  refs: NameIndex,
  names: AxisNames,
  makeId: MakeId,
): readonly Mandate[] {
  const mandates: Mandate[] = [];
  const scopes = new Map<string, number>();
  for (const row of rows) {
    const post = findLeader(row, refs);
    const component = findComponent(row);
    const serviceLine = findNode(row, "service_line", "service line", names.serviceLines);
    const geography = findNode(row, "geography", "geography", names.geographies);
    const joint = readFlag(row, "joint");
    // An empty scope means “all of it”: a scope that could not be read must not widen into that.
    for (const column of ["service_line", "geography"]) {
      if (row.isUnusable(column))
        row.leaveOut(column, "without its scope the mandate would cover everything.");
    }
    if (post === null || component === null || row.isLeftOut) continue;
    const scope = [post, component, serviceLine, geography].join(" ");
    const first = scopes.get(scope);
    if (first !== undefined) {
      row.leaveOut("post", `this mandate is in row ${first} already; a post leads a scope once.`);
      continue;
    }
    scopes.set(scope, row.number);
    mandates.push({ id: makeId(), post, component, serviceLine, geography, joint, answersFor: [] });
  }
  return mandates;
}

function findLeader(row: TableRow, refs: NameIndex) {
  const text = row.text("post");
  if (text === "") {
    row.leaveOut("post", "the post is missing; write the reference of the post that leads.");
    return null;
  }
  const post = refs.find(text);
  if (post !== null || !refs.isRead) return post;
  const near = row.log.suggest(text, refs.names());
  row.leaveOut(
    "post",
    `no post has the reference ${quoted(text)}; write one of the “ref” column of “posts”.${didYouMean(near)}`,
  );
  return null;
}

function findComponent(row: TableRow) {
  if (row.text("component") === "") {
    row.leaveOut("component", `the component is missing; write ${listOr(COMPONENTS)}.`);
    return null;
  }
  const component = readChoice(row, "component", COMPONENT, { kind: "row-left-out" });
  if (component === null) row.skip();
  return component;
}
