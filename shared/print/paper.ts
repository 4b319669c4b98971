/** Paper sizes, always landscape. */
export const PAPERS = ["A3", "A4"] as const;

export type Paper = (typeof PAPERS)[number];

/** A page and what goes into it. Every length is in millimetres. */
export interface PageGeometry {
  readonly paper: Paper;
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Between the left and right margins. */
  readonly printableWidth: number;
  /** Of the column that names the service lines. */
  readonly rowHeaderWidth: number;
  /** A geography's column holds a glyph and “1,250 WTE” beside it, so it is never narrower. */
  readonly minimumColumnWidth: number;
  /** Wider columns than this only spread the same few facts. */
  readonly maximumColumnWidth: number;
  /** One character of a column's heading, about: Inter semibold runs to 0.6 of its size. */
  readonly headingCharacter: number;
  /** One character of a title below the heading, about. */
  readonly titleCharacter: number;
}

/** ISO 216, turned to landscape. */
const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A3: { width: 420, height: 297 },
  A4: { width: 297, height: 210 },
};

const FITTINGS: Readonly<
  Record<
    Paper,
    Pick<
      PageGeometry,
      | "margin"
      | "rowHeaderWidth"
      | "minimumColumnWidth"
      | "maximumColumnWidth"
      | "headingCharacter"
      | "titleCharacter"
    >
  >
> = {
  A3: {
    margin: { top: 16, right: 12, bottom: 14, left: 12 },
    rowHeaderWidth: 74,
    minimumColumnWidth: 24,
    maximumColumnWidth: 44,
    headingCharacter: 1.75,
    titleCharacter: 1.42,
  },
  A4: {
    margin: { top: 14, right: 10, bottom: 12, left: 10 },
    rowHeaderWidth: 60,
    minimumColumnWidth: 22,
    maximumColumnWidth: 36,
    headingCharacter: 1.55,
    titleCharacter: 1.28,
  },
};

/** The page of a paper size, always landscape. */
export function pageGeometry(paper: Paper): PageGeometry {
  const { width, height } = SIZES[paper];
  const fittings = FITTINGS[paper];
  const printableWidth = width - fittings.margin.left - fittings.margin.right;
  return { paper, width, height, printableWidth, ...fittings };
}

/** What a page needs to know of its paper. Every length is in millimetres. */
export type Sheet = Pick<PageGeometry, "width" | "height" | "margin">;

/** A4 upright, for what is read as text. */
export const UPRIGHT_A4: Sheet = {
  width: SIZES.A4.height,
  height: SIZES.A4.width,
  margin: { top: 18, right: 18, bottom: 16, left: 18 },
};
