import type { GridTableName } from "../../../shared/interchange/grid/tables.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { GridContext } from "./grid-context.ts";
import type { SortKey } from "./row-order.ts";

/** By what a table is in order before anybody sorts it: as its tables out are written. */
export function naturalKeys(name: GridTableName, { facts, ground }: GridContext, id: Id): readonly SortKey[] {
  const { option, serviceLines, geographies } = facts;
  switch (name) {
    case "posts": {
      const post = option.posts.get(id);
      return [post?.level ?? 0, post?.ref ?? ""];
    }
    case "mandates": {
      const mandate = option.mandates.get(id);
      const post = mandate && option.posts.get(mandate.post);
      return [post?.level ?? 0, post?.title ?? "", post?.id ?? "", mandate?.component ?? ""];
    }
    case "cells": {
      const cell = option.cells.get(id);
      return cell
        ? [serviceLines.positionOf(cell.serviceLine), geographies.positionOf(cell.geography)]
        : [0, 0];
    }
    case "serviceLines":
      return [serviceLines.positionOf(id)];
    case "geographies":
      return [geographies.positionOf(id)];
    case "reportingLines": {
      const line = option.reportingLines.get(id);
      const post = line && option.posts.get(line.from);
      return [post?.level ?? 0, line ? ground.references.posts.textOf(line.from) : "", line?.kind ?? ""];
    }
  }
}

/** What the natural order of a table rests on besides its own records. */
export function naturalGround(name: GridTableName, { facts }: GridContext): readonly unknown[] {
  const { option } = facts;
  switch (name) {
    case "posts":
      return [];
    case "mandates":
    case "reportingLines":
      return [option.posts];
    case "cells":
    case "serviceLines":
    case "geographies":
      return [option.serviceLines, option.geographies];
  }
}
