/** Sizes of the chart in canvas units, which are pixels at zoom 1. Between boxes there is room for the lines of others. */
export const POST_BOX = { width: 210, height: 74, across: 28, down: 40 } as const;

/** From the head of one layer to the head of the next. */
export const LAYER = POST_BOX.height + POST_BOX.down;
