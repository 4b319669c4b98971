import { createContext, type KeyboardEvent, type MouseEvent, type PointerEvent, useContext } from "react";
import { required } from "../../../shared/lib/assert.ts";
import type { Id } from "../../../shared/model/records/fields.ts";

/** What a box of the chart asks of the chart around it. */
export interface Chart {
  /** The keyboard has come to a post. */
  readonly enter: (post: Id) => void;
  /** The pointer has gone down on a post: what is dragged from there is settled now. */
  readonly press: (post: Id, event: PointerEvent) => void;
  readonly choose: (post: Id, event: MouseEvent) => void;
  readonly onKey: (post: Id, event: KeyboardEvent) => void;
  readonly openMenu: (post: Id, at: { readonly x: number; readonly y: number }) => void;
  readonly toggle: (post: Id) => void;
}

export const ChartContext = createContext<Chart | null>(null);

export function useChart(): Chart {
  return required(useContext(ChartContext), "a chart around this component");
}
