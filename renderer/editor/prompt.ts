import type { OptionDocument } from "../../shared/model/document.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { Component } from "../../shared/model/records/mandate.ts";

/** What is looked for: anything, or the post that shall be somebody's line manager. */
export type FindAim = { readonly kind: "anything" } | { readonly kind: "manager-of"; readonly post: Id };

/** A question the application asks before an edit that needs more than one answer. What is known is filled in. */
export type Prompt =
  | {
      readonly kind: "give-mandate";
      readonly post: Id | null;
      readonly component: Component;
      readonly serviceLine: Id | null;
      readonly geography: Id | null;
    }
  | { readonly kind: "draw-line"; readonly from: Id | null; readonly to: Id | null }
  | { readonly kind: "move-cell"; readonly cell: Id }
  /** What a block of a spreadsheet's figures is of, and where it goes. */
  | {
      readonly kind: "paste-figures";
      readonly block: readonly (readonly string[])[];
      readonly serviceLine: Id;
      readonly geography: Id;
      /** Service lines and geographies on screen, in their order. */
      readonly rows: readonly Id[];
      readonly columns: readonly Id[];
    }
  /** The palette: finds things and gives commands. */
  | { readonly kind: "find"; readonly aim: FindAim }
  /** The design's accountability domains. */
  | { readonly kind: "domains" }
  /** What happens to the posts of the baseline. */
  | { readonly kind: "baseline-posts" }
  /** Every option of the design, archived ones too. */
  | { readonly kind: "options" }
  /** Which options of another design to add. */
  | { readonly kind: "add-options"; readonly source: string; readonly options: readonly OptionDocument[] }
  /** The settings of the rules; of one of them first, where it is known which. */
  | { readonly kind: "rules"; readonly rule: string | null };
