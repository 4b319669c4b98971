import type { OptionDocument } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import type { Geography } from "../model/records/geography.ts";
import type { Mandate } from "../model/records/mandate.ts";
import type { ServiceLine } from "../model/records/service-line.ts";
import { type AxisTree, buildAxisTree } from "./axis-tree.ts";
import { type CellIndex, indexCells } from "./cell-index.ts";
import type { Coverage } from "./coverage.ts";
import { deriveLeadership, type LedCells } from "./led-cells.ts";
import { PostIndex } from "./post-index.ts";
import { deriveReporting, type Reporting } from "./reporting.ts";
import { groupScopes, type Scopes } from "./scopes.ts";

/** Everything that follows from an option. Derived once; read by rules, canvas, comparison and exports alike. */
export interface Facts {
  readonly option: OptionDocument;
  readonly serviceLines: AxisTree<ServiceLine>;
  readonly geographies: AxisTree<Geography>;
  readonly cells: CellIndex;
  readonly scopes: Scopes;
  readonly coverage: Coverage;
  readonly led: LedCells;
  /** The mandates of each post that has any, by the post's id. */
  readonly mandates: ReadonlyMap<Id, readonly Mandate[]>;
  readonly reporting: Reporting;
  /** The posts of each reference: nearly always one, but a file may hold more. */
  readonly postsByRef: PostIndex;
  /** The posts of each holder, by name. */
  readonly postsByHolder: PostIndex;
}

/**
 * Derives the facts of an option. `updateFacts` takes them through an edit.
 * @param previous the facts of an earlier state of the same option: what rests on tables that are still the very same
 * is taken over instead of derived again.
 */
export function deriveFacts(option: OptionDocument, previous?: Facts): Facts {
  const isSame = (...tables: readonly Exclude<keyof OptionDocument, "info">[]): boolean =>
    previous !== undefined && tables.every((table) => previous.option[table] === option[table]);

  const serviceLines =
    previous && isSame("serviceLines") ? previous.serviceLines : buildAxisTree(option.serviceLines);
  const geographies =
    previous && isSame("geographies") ? previous.geographies : buildAxisTree(option.geographies);
  const scopes = previous && isSame("mandates", "posts") ? previous.scopes : groupScopes(option);
  const cells = previous && isSame("cells") ? previous.cells : indexCells(option.cells);
  const { coverage, led } =
    previous && isSame("serviceLines", "geographies", "cells", "mandates", "posts")
      ? previous
      : deriveLeadership({ serviceLines, geographies, cells, scopes });
  return {
    option,
    serviceLines,
    geographies,
    cells,
    scopes,
    coverage,
    led,
    mandates: previous && isSame("mandates") ? previous.mandates : mandatesByPost(option),
    reporting: previous && isSame("posts", "reportingLines") ? previous.reporting : deriveReporting(option),
    postsByRef: new PostIndex(option.posts, ({ ref }) => ref),
    postsByHolder: new PostIndex(option.posts, ({ holder }) => holder),
  };
}

function mandatesByPost({ mandates }: OptionDocument): ReadonlyMap<Id, readonly Mandate[]> {
  const byPost = new Map<Id, Mandate[]>();
  for (const mandate of mandates.values()) {
    const own = byPost.get(mandate.post);
    if (own) own.push(mandate);
    else byPost.set(mandate.post, [mandate]);
  }
  return byPost;
}
