import { generateNKeysBetween } from "fractional-indexing";
import { countingIds } from "../../../shared/lib/ids.ts";
import type { OptionDocument } from "../../../shared/model/document.ts";
import type { Cell } from "../../../shared/model/records/cell.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Geography } from "../../../shared/model/records/geography.ts";
import type { Component, Mandate } from "../../../shared/model/records/mandate.ts";
import type { Post } from "../../../shared/model/records/post.ts";
import type { ReportingLine } from "../../../shared/model/records/reporting-line.ts";
import type { ServiceLine } from "../../../shared/model/records/service-line.ts";

/** The trust that generated structures belong to. */
export const TRUST = "Wessex Healthcare";

/** What a mandate is for; an axis left out means all of it. */
export interface Lead {
  readonly component: Component;
  readonly serviceLine?: ServiceLine;
  readonly geography?: Geography;
}

/** A structure while it is being made. Records are replaced, never changed. */
export class StructureDraft {
  readonly serviceLines = new Map<Id, ServiceLine>();
  readonly geographies = new Map<Id, Geography>();
  readonly cells = new Map<Id, Cell>();
  readonly posts = new Map<Id, Post>();
  readonly mandates = new Map<Id, Mandate>();
  readonly reportingLines = new Map<Id, ReportingLine>();
  readonly #makeId = {
    serviceLine: countingIds("sl"),
    geography: countingIds("g"),
    cell: countingIds("c"),
    post: countingIds("p"),
    mandate: countingIds("m"),
    line: countingIds("r"),
  };
  #order = 0;
  readonly #orders: readonly string[];

  constructor(nodes: number) {
    this.#orders = generateNKeysBetween(null, null, nodes);
  }

  addServiceLine(name: string, parent: ServiceLine | null): ServiceLine {
    const id = this.#makeId.serviceLine();
    return put(this.serviceLines, { id, name, parent: parent?.id ?? null, order: this.#nextOrder() });
  }

  addGeography(node: Omit<Geography, "id" | "order" | "parent">, parent: Geography | null): Geography {
    const id = this.#makeId.geography();
    return put(this.geographies, { id, ...node, parent: parent?.id ?? null, order: this.#nextOrder() });
  }

  addCell(cell: Omit<Cell, "id">): Cell {
    return put(this.cells, { id: this.#makeId.cell(), ...cell });
  }

  /** Adds a post with a line to its manager and a mandate for each of what it leads. */
  addPost(
    facts: Pick<Post, "title" | "discipline" | "level"> & Partial<Post>,
    manager: Post | null,
    leads: readonly Lead[] = [],
  ): Post {
    const id = this.#makeId.post();
    const post = put(this.posts, {
      ref: id.toUpperCase(),
      band: null,
      wte: 1,
      holder: `Holder of ${id}`,
      employer: TRUST,
      board: false,
      archetype: null,
      ...facts,
      id,
    });
    if (manager) this.addLine("line", post, manager);
    for (const lead of leads) this.addMandate(post, lead);
    return post;
  }

  addMandate(post: Post, { component, serviceLine, geography }: Lead, joint = false): Mandate {
    return put(this.mandates, {
      id: this.#makeId.mandate(),
      post: post.id,
      component,
      serviceLine: serviceLine?.id ?? null,
      geography: geography?.id ?? null,
      joint,
      answersFor: [],
    });
  }

  addLine(
    kind: ReportingLine["kind"],
    from: Post,
    to: Post,
    purpose = "",
    decisionRight = "",
  ): ReportingLine {
    return put(this.reportingLines, {
      id: this.#makeId.line(),
      kind,
      from: from.id,
      to: to.id,
      purpose,
      decisionRight,
    });
  }

  /** Lets a post answer to another manager instead of its own. */
  moveUnder(post: Post, manager: Post): void {
    this.cutFromManager(post);
    this.addLine("line", post, manager);
  }

  cutFromManager(post: Post): void {
    for (const line of this.reportingLines.values()) {
      if (line.kind === "line" && line.from === post.id) this.reportingLines.delete(line.id);
    }
  }

  finish(info: OptionDocument["info"]): OptionDocument {
    const { serviceLines, geographies, cells, posts, mandates, reportingLines } = this;
    return {
      info,
      serviceLines,
      geographies,
      cells,
      posts,
      mandates,
      reportingLines,
      outcomes: new Map(),
      waivers: new Map(),
    };
  }

  #nextOrder(): string {
    const order = this.#orders[this.#order];
    if (order === undefined) throw new Error("More rows and columns than were announced");
    this.#order += 1;
    return order;
  }
}

function put<Item extends { readonly id: Id }>(table: Map<Id, Item>, item: Item): Item {
  table.set(item.id, item);
  return item;
}
