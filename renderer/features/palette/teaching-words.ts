/** The sentences that the palette takes, by the words that they begin with. */
const SENTENCES = [
  { verbs: ["give", "assign", "hand"], form: "give … to …", example: "give Frailty to …" },
  { verbs: ["move"], form: "move … to …", example: "move Frailty to …" },
  { verbs: ["rename"], form: "rename … to …", example: "rename Frailty to …" },
  { verbs: ["deliver"], form: "deliver … in …", example: "deliver Frailty in …" },
  {
    verbs: ["add"],
    form: "add service line …",
    example: "add service line …” or “add geography …” or “add post …",
  },
  {
    verbs: ["make"],
    form: "make … vacant",
    example: "make Chief Nurse vacant” or “make Chief Nurse report to …",
  },
  { verbs: [], form: "… reports to …", example: "" },
  { verbs: ["delete"], form: "delete …", example: "delete Frailty" },
] as const;

/** What is said where nothing answers: how the sentence works that was begun, or which ones there are. */
export function nothingWords(query: string): string {
  const said = query.trim();
  if (said === "") return "There is nothing to choose from here.";
  const [verb = ""] = said.toLowerCase().split(/\s+/);
  const begun = SENTENCES.find(({ verbs }) => (verbs as readonly string[]).includes(verb));
  if (begun) {
    return `Nothing matches “${said}”. Say “${begun.example}”, with a few letters of each name that there is.`;
  }
  const forms = SENTENCES.map(({ form }) => `“${form}”`).join(", ");
  return `Nothing matches “${said}”. A few letters of each word are enough: “is dir” finds the director of the Isle of Wight; a reference, a holder or a band finds posts. Sentences that work: ${forms}.`;
}
