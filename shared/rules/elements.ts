import type { Axis, AxisNode } from "../model/axis.ts";
import { comparePosts } from "../model/compare-posts.ts";
import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import type { Geography } from "../model/records/geography.ts";
import { COMPONENTS, type Component } from "../model/records/mandate.ts";
import type { Post } from "../model/records/post.ts";
import type { ServiceLine } from "../model/records/service-line.ts";
import { cellsInOrder } from "../structure/cell-order.ts";
import type { Facts } from "../structure/facts.ts";
import type { FindingElement } from "./engine/finding.ts";
import { TIER_NAMES } from "./tiers.ts";
import { listAnd } from "./words.ts";

/** The ends of a mandate; null is “all of it”. */
export interface Ends {
  readonly serviceLine: Id | null;
  readonly geography: Id | null;
}

const WHOLE = "the whole structure";

/** A post as a finding points at it. */
export function postElement(post: Post): FindingElement {
  return { kind: "post", id: post.id, name: post.title };
}

/** A service line as a finding points at it. */
export function serviceLineElement(serviceLine: ServiceLine): FindingElement {
  return axisElement("serviceLines", serviceLine);
}

/** A geography as a finding points at it. */
export function geographyElement(geography: Geography): FindingElement {
  return axisElement("geographies", geography);
}

/** A row or column as a finding points at it. */
export function axisElement(axis: Axis, { id, name }: AxisNode): FindingElement {
  return { kind: axis === "serviceLines" ? "serviceLine" : "geography", id, name };
}

interface NamedCell {
  readonly row: ServiceLine | undefined;
  readonly column: Geography | undefined;
  readonly element: FindingElement;
}

const namedCells = new WeakMap<Cell, NamedCell>();

/** A cell as a finding points at it: “Frailty in Isle of Wight”. The same element as long as cell, row and column are. */
export function cellElement(facts: Facts, cell: Cell): FindingElement {
  const row = facts.option.serviceLines.get(cell.serviceLine);
  const column = facts.option.geographies.get(cell.geography);
  const known = namedCells.get(cell);
  if (known && known.row === row && known.column === column) return known.element;
  const element: FindingElement = {
    kind: "cell",
    id: cell.id,
    name: crossingName(facts, cell.serviceLine, cell.geography),
  };
  namedCells.set(cell, { row, column, element });
  return element;
}

/** Cells as a finding lists them: in the order of the matrix, whatever order they came in. */
export function cellElements(facts: Facts, cells: readonly Cell[]): readonly FindingElement[] {
  return cellElementsInOrder(facts, cellsInOrder(facts, cells));
}

/** The same of cells that stand in that order already, as those that fall to one post do. */
export function cellElementsInOrder(facts: Facts, cells: readonly Cell[]): readonly FindingElement[] {
  return cells.map((cell) => cellElement(facts, cell));
}

/**
 * Cells as a sentence lists them, those beyond `most` counted. Where all lie in one place or one service line that is
 * named once: “Frailty, Stroke and 3 more in Southampton”.
 */
export function listCells(facts: Facts, cells: readonly Cell[], most = Number.POSITIVE_INFINITY): string {
  const { serviceLines, geographies } = facts.option;
  const [first] = cells;
  const nameOf = {
    row: (cell: Cell) => serviceLines.get(cell.serviceLine)?.name ?? "",
    column: (cell: Cell) => geographies.get(cell.geography)?.name ?? "",
  };
  if (first && cells.length > 1 && cells.every(({ geography }) => geography === first.geography)) {
    return `${listAnd(cells.map(nameOf.row), most)} in ${nameOf.column(first)}`;
  }
  if (first && cells.length > 1 && cells.every(({ serviceLine }) => serviceLine === first.serviceLine)) {
    return `${nameOf.row(first)} in ${listAnd(cells.map(nameOf.column), most)}`;
  }
  return listAnd(
    cells.map((cell) => cellElement(facts, cell).name),
    most,
  );
}

/** What a mandate leads, as a finding points at it: its service line, its geography, both, or the whole option. */
export function scopeElements(facts: Facts, { serviceLine, geography }: Ends): readonly FindingElement[] {
  const { info } = facts.option;
  if (serviceLine === null && geography === null) return [{ kind: "option", id: info.id, name: info.name }];
  return [
    ...(serviceLine === null
      ? []
      : [{ kind: "serviceLine" as const, id: serviceLine, name: serviceLineName(facts, serviceLine) }]),
    ...(geography === null
      ? []
      : [{ kind: "geography" as const, id: geography, name: geographyName(facts, geography) }]),
  ];
}

/** What a mandate leads, as a finding names it: “Frailty”, “Southampton”, “Frailty in Southampton”. */
export function scopeName(facts: Facts, { serviceLine, geography }: Ends): string {
  if (serviceLine !== null && geography !== null) return crossingName(facts, serviceLine, geography);
  if (serviceLine !== null) return serviceLineName(facts, serviceLine);
  return geography === null ? WHOLE : geographyName(facts, geography);
}

/**
 * What a mandate leads, as a sentence goes on after “leads”: “the practice of Frailty”, “the pathway in Southampton”,
 * “the pathway of Frailty in Southampton”. A service line has a component; in a geography it is exercised.
 */
export function leadName(facts: Facts, component: Component, ends: Ends): string {
  const joint = ends.serviceLine === null && ends.geography !== null ? "in" : "of";
  return `the ${component} ${joint} ${scopeName(facts, ends)}`;
}

/** What sort of thing a mandate leads, with its article; a geography by its tier: the whole trust is not a place. */
export function scopeKind({ option }: Facts, { serviceLine, geography }: Ends): string {
  if (serviceLine !== null && geography !== null) return "a crossing";
  if (serviceLine !== null) return "a service line";
  if (geography === null) return WHOLE;
  const tier = option.geographies.get(geography)?.tier;
  return tier === undefined ? "a geography" : TIER_NAMES[tier];
}

/** Tells scopes apart within an option, for keys. Ids hold no slash and no star. */
export function scopeKey(component: Component, { serviceLine, geography }: Ends): string {
  return `${component}/${serviceLine ?? "*"}/${geography ?? "*"}`;
}

/** Scopes and mandates as findings list them: in the order of the matrix, what spans a whole axis first. */
export function inMatrixOrder<Item extends Ends & { readonly component: Component }>(
  facts: Facts,
  items: readonly Item[],
): readonly Item[] {
  const place = (tree: Facts["serviceLines" | "geographies"], node: Id | null) =>
    node === null ? -1 : tree.positionOf(node);
  return [...items].sort(
    (a, b) =>
      place(facts.serviceLines, a.serviceLine) - place(facts.serviceLines, b.serviceLine) ||
      place(facts.geographies, a.geography) - place(facts.geographies, b.geography) ||
      COMPONENTS.indexOf(a.component) - COMPONENTS.indexOf(b.component),
  );
}

/** Posts as findings list them: most senior first, whatever order they came in. */
export function inPostOrder(posts: Iterable<Post>): readonly Post[] {
  return [...posts].sort(comparePosts);
}

/** The titles of posts; with their references where titles alone would not tell them apart. */
export function titlesOf(posts: readonly Post[]): readonly string[] {
  if (posts.length < 2) return posts.map(({ title }) => title);
  const uses = new Map<string, number>();
  for (const { title } of posts) uses.set(title, (uses.get(title) ?? 0) + 1);
  return posts.map(({ title, ref }) => ((uses.get(title) ?? 0) > 1 ? `${title} (${ref})` : title));
}

function crossingName(facts: Facts, serviceLine: Id, geography: Id): string {
  return `${serviceLineName(facts, serviceLine)} in ${geographyName(facts, geography)}`;
}

function serviceLineName(facts: Facts, id: Id): string {
  return facts.option.serviceLines.get(id)?.name ?? "a service line that is gone";
}

function geographyName(facts: Facts, id: Id): string {
  return facts.option.geographies.get(id)?.name ?? "a geography that is gone";
}
