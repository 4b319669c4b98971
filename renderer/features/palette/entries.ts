import type { MenuCommand } from "../../../shared/ipc/menu.ts";
import type { Axis, AxisNode } from "../../../shared/model/axis.ts";
import { comparePosts } from "../../../shared/model/compare-posts.ts";
import type { DesignDocument } from "../../../shared/model/document.ts";
import { optionsInOrder } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Discipline } from "../../../shared/model/records/post.ts";
import { bandName, formatWte, plural, tierName } from "../../../shared/print/words.ts";
import type { Finding, Report, Severity } from "../../../shared/rules/engine/finding.ts";
import type { AxisTree } from "../../../shared/structure/axis-tree.ts";
import type { Facts } from "../../../shared/structure/facts.ts";

/** The kinds of what can be found, in the order in which equals are listed. */
export const ENTRY_KINDS = [
  "view",
  "command",
  "post",
  "serviceLine",
  "geography",
  "cell",
  "option",
  "finding",
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A command of the application, as the palette lists it. */
export interface PaletteCommand {
  readonly command: MenuCommand;
  readonly label: string;
  /** The menu it is in. */
  readonly menu: string;
  /** What else it is found by; not shown. */
  readonly also: string;
  /** As a person would write them; empty where it has none. */
  readonly keys: string;
  readonly isEnabled: boolean;
  /** Whether it goes to a view rather than doing something. */
  readonly isView: boolean;
  readonly run: () => void;
}

interface Named {
  /** The same for the same thing from opening to opening. */
  readonly key: string;
  readonly title: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
  /** What else it is found by; not shown. */
  readonly also: string;
}

/** Something that can be found. */
export type Entry = Named &
  (
    | { readonly kind: "command" | "view"; readonly command: PaletteCommand }
    | { readonly kind: "post"; readonly id: Id; readonly discipline: Discipline }
    | { readonly kind: "serviceLine" | "geography"; readonly id: Id }
    | { readonly kind: "cell"; readonly id: Id; readonly serviceLine: Id; readonly geography: Id }
    | { readonly kind: "option"; readonly id: Id }
    | { readonly kind: "finding"; readonly finding: Finding; readonly severity: Severity }
  );

export type EntryOf<Kind extends EntryKind> = Extract<Entry, { readonly kind: Kind }>;

/** The commands as entries: views apart from what does something. */
export function commandEntries(commands: readonly PaletteCommand[]): readonly Entry[] {
  return commands.map((command) => ({
    kind: command.isView ? "view" : "command",
    key: `command ${command.command}`,
    title: command.label,
    detail: command.isEnabled ? command.menu : `${command.menu} · not possible at the moment`,
    also: `${command.menu} ${command.also}`,
    command,
  }));
}

/** Every post: top level first, then by title. */
export function postEntries({ option }: Facts): readonly EntryOf<"post">[] {
  return [...option.posts.values()].sort(comparePosts).map((post) => {
    const band = post.band === null ? "" : bandName(post.band);
    return {
      kind: "post",
      key: `post ${post.id}`,
      title: post.title,
      detail: [post.ref, band, post.holder ?? "vacant"].filter((word) => word !== "").join(" · "),
      also: `${post.ref} ${band} ${post.holder ?? "vacant"} ${post.discipline} ${post.employer}`,
      id: post.id,
      discipline: post.discipline,
    };
  });
}

/** Every row or column, in the order of the matrix. */
export function nodeEntries(facts: Facts, axis: Axis): readonly Entry[] {
  const tree: AxisTree<AxisNode> = facts[axis];
  return tree.nodes.map((node) => {
    const [, parent] = tree.lineageOf(node.id);
    const within = parent === undefined ? "" : (facts.option[axis].get(parent)?.name ?? "");
    const tier = axis === "geographies" ? facts.option.geographies.get(node.id)?.tier : undefined;
    const kind = axis === "serviceLines" ? "serviceLine" : "geography";
    return {
      kind,
      key: `${kind} ${node.id}`,
      title: node.name,
      detail: [within === "" ? "" : `in ${within}`, tier === undefined ? "" : tierName(tier)]
        .filter((word) => word !== "")
        .join(" · "),
      also: within,
      id: node.id,
    };
  });
}

/** Every cell, in the order of the matrix. */
export function cellEntries({ option, serviceLines, geographies }: Facts): readonly EntryOf<"cell">[] {
  return [...option.cells.values()]
    .sort(
      (a, b) =>
        serviceLines.positionOf(a.serviceLine) - serviceLines.positionOf(b.serviceLine) ||
        geographies.positionOf(a.geography) - geographies.positionOf(b.geography),
    )
    .map((cell) => ({
      kind: "cell",
      key: `cell ${cell.id}`,
      title: `${option.serviceLines.get(cell.serviceLine)?.name ?? ""} in ${option.geographies.get(cell.geography)?.name ?? ""}`,
      detail: [
        cell.teams === null ? "" : plural(cell.teams, "team"),
        cell.wte === null ? "" : `${formatWte(cell.wte)} WTE`,
      ]
        .filter((word) => word !== "")
        .join(" · "),
      also: "",
      id: cell.id,
      serviceLine: cell.serviceLine,
      geography: cell.geography,
    }));
}

/** Every finding, open ones first. */
export function findingEntries({ findings, waived }: Report): readonly EntryOf<"finding">[] {
  const entry = (finding: Finding, state: string): EntryOf<"finding"> => ({
    kind: "finding",
    key: `finding ${finding.key}`,
    title: finding.message,
    detail: state,
    also: finding.headline,
    finding,
    severity: finding.severity,
  });
  return [
    ...findings.map((finding) => entry(finding, finding.severity)),
    ...waived.map(({ finding }) => entry(finding, "accepted")),
  ];
}

/** Every option of the design, in order. */
export function optionEntries(design: DesignDocument, shown: Id): readonly EntryOf<"option">[] {
  return optionsInOrder(design).map(({ info }) => ({
    kind: "option",
    key: `option ${info.id}`,
    title: info.name,
    detail: [info.id === shown ? "on screen" : "", info.isBaseline ? "the baseline" : ""]
      .filter((word) => word !== "")
      .join(" · "),
    also: "option",
    id: info.id,
  }));
}
