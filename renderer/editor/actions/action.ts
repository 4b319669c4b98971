/** Something that can be done with what is selected: a line of its menu, a button of its inspector, a key. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** As a person would write it: “Alt+↑”. */
  readonly keys?: string;
  /** Takes something away. */
  readonly isDanger?: boolean;
  readonly run: () => void;
}
