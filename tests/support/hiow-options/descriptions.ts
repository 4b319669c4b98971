/** What options say of themselves. */
export const DESCRIPTIONS = {
  "as-is": {
    name: "As it is",
    description:
      "Southern Health, Solent, Isle of Wight NHS Trust and Sussex Partnership each provide part of the community, mental health and learning disability services, each with a board of its own. Services are led well inside each organisation. Nobody leads a pathway that crosses from one to another, and what people are offered depends on where they live: that is the case for change. Drawn are the boards and the leaders of the services being brought together; of Isle of Wight NHS Trust and Sussex Partnership only what these leaders answer to.",
  },
  "lead-provider": {
    name: "Lead provider",
    description:
      "One organisation, here Southern Health, holds a single contract for all services and agrees with the other three what they deliver. Nobody changes employer and no post goes. Pathways get leaders of their own for the first time, and the other three medical directors and chief operating officers answer to the lead provider for standards and contract money, with who decides written down. It can be had soonest. It leaves four boards, four sets of policies, and one pair of leaders for pathways of two million people.",
  },
  group: {
    name: "Group",
    description:
      "Southern Health and Solent keep their boards and share one group chief executive and one team of group executives; each is run by a managing director. Children’s services get one pair of directors for both. The island’s and Sussex Partnership’s services stay where they are, under an agreement. Staff keep their employer. It adds a layer above both trusts, and the island and Hampshire’s child and adolescent mental health services are still outside.",
  },
  "single-trust": {
    name: "Single trust",
    description:
      "One trust for all services. Divisions answer for practice, places for pathways, side by side, and each place’s operational director has a second boss for community nursing, with who decides written down. Every service is led once. The two boards become one; the island’s and Hampshire’s child and adolescent mental health services transfer in. The largest three places are more than one pair of directors should carry, and those who lead a place have few lines to those who run its services.",
  },
  "service-led": {
    name: "Service-led",
    description:
      "The single trust with the weight on service lines. Divisions run their services across the whole area and decide on staff and money; four places instead of seven speak for local need and for how services join up. It is best at taking out unwarranted variation, has the fewest senior posts and the clearest line to each service. It puts places further from the people who live there, and nine directors report to the chief operating officer.",
  },
  "geography-led": {
    name: "Geography-led",
    description:
      "The single trust with the weight on places. In each of the seven places three pairs of leaders run neighbourhood, mental health and children’s services; they answer to a division for practice, with who decides written down. Community nursing moves into local areas where they are drawn, and on the island it is integrated with the council, which employs the operational leader. It is nearest to people, primary care and councils. It needs the most posts, and divisions hold the practice of very large services together with no managers of their own.",
  },
} as const;

/** What somebody who opens the example should know first. */
export const NOTES =
  "A worked example. The services, the populations, which organisation provided what, and the three models on the short list are from public papers on Project Fusion and the trusts’ own descriptions. Posts, levels, bands, WTE, budgets, teams, local areas, partners’ teams, how each option would be staffed, and the appraisal’s weights, scores and reasons are made up. Nobody is named. Nothing here is a proposal of the trust’s.";
