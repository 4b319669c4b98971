export { capitalised, formatNumber, listAnd, plural, verb } from "../lib/words.ts";
