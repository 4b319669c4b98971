import type { OptionDocument } from "../model/document.ts";
import type { Geography } from "../model/records/geography.ts";
import type { ServiceLine } from "../model/records/service-line.ts";
import { type AxisTree, buildAxisTree } from "./axis-tree.ts";
import { type CellIndex, indexCells } from "./cell-index.ts";
import { type Coverage, deriveCoverage } from "./coverage.ts";
import { deriveReporting, type Reporting } from "./reporting.ts";
import { groupScopes, type Scopes } from "./scopes.ts";

/** Everything that follows from an option. Derived once; read by rules, canvas, comparison and exports alike. */
export interface Facts {
  readonly option: OptionDocument;
  readonly serviceLines: AxisTree<ServiceLine>;
  readonly geographies: AxisTree<Geography>;
  readonly cells: CellIndex;
  readonly coverage: Coverage;
  readonly scopes: Scopes;
  readonly reporting: Reporting;
}

/**
 * Derives the facts of an option.
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
  return {
    option,
    serviceLines,
    geographies,
    cells: previous && isSame("cells") ? previous.cells : indexCells(option.cells),
    coverage:
      previous && isSame("serviceLines", "geographies", "cells", "mandates", "posts")
        ? previous.coverage
        : deriveCoverage(option, serviceLines, geographies),
    scopes: previous && isSame("mandates", "posts") ? previous.scopes : groupScopes(option),
    reporting: previous && isSame("posts", "reportingLines") ? previous.reporting : deriveReporting(option),
  };
}
