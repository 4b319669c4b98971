import { z } from "../lib/zod.ts";
import { nameSchema, textSchema } from "../model/records/fields.ts";

/** A criterion that comes with the application, to be taken into a design as it is or in other words. */
const readyCriterionSchema = z.strictObject({
  name: nameSchema,
  /** What meeting it means, in one sentence. */
  description: nameSchema,
  /** `essential` is passed or failed, `weighted` is scored. */
  kind: z.enum(["essential", "weighted"]),
  /** A suggestion: only the ratios of weights count. 0 for an essential criterion, which has none. */
  weight: z.number().min(0).max(100),
  /** Where it is drawn from. */
  source: nameSchema,
});

/** Criteria that are drawn from one thing. */
const criteriaSetSchema = z.strictObject({
  name: nameSchema,
  description: textSchema,
  criteria: z.array(readyCriterionSchema).min(1),
});

/** Ready criteria, set by set. `resources/appraisal-criteria.json` is one, to be copied and changed. */
export const readyCriteriaSchema = z.strictObject({ sets: z.array(criteriaSetSchema).min(1) });

export type ReadyCriterion = z.infer<typeof readyCriterionSchema>;
export type ReadyCriteria = z.infer<typeof readyCriteriaSchema>;

const STRATEGY =
  "Clinical strategy for the new trust, November 2023, “The right operating model”, as summed up in Orgweave’s own terms";
const REVIEW =
  "Independent review of community, mental health and learning disability services, January 2022, as reported by Solent NHS Trust and in Project Fusion’s questions and answers";
const APPROVAL =
  "Solent NHS Trust, “Trusts approve creation of new NHS Trust for people of Hampshire and the Isle of Wight”, November 2023";
const NO_SERVICE_CHANGE =
  "Isle of Wight NHS Trust’s page on Project Fusion: bringing the organisations together does not itself change services";
const NINE_TESTS =
  "M. Goold and A. Campbell, “Do you have a well-designed organization?”, Harvard Business Review 80(3), March 2002";

const essential = (name: string, description: string, source: string): ReadyCriterion => ({
  name,
  description,
  kind: "essential",
  weight: 0,
  source,
});

const weighted = (name: string, weight: number, description: string, source: string): ReadyCriterion => ({
  name,
  description,
  kind: "weighted",
  weight,
  source,
});

/**
 * What an option of the worked example must meet and is scored by. Weights are suggestions of this application, not
 * anybody’s decision; in each set they add up to 100.
 */
export const READY_CRITERIA: ReadyCriteria = {
  sets: [
    {
      name: "The case for change",
      description:
        "What the four organisations were brought together for, and what the clinical strategy asks of leadership. The first five are passed or failed.",
      criteria: [
        essential(
          "Clinical voice from floor to board",
          "Every post that leads clinically has a line to a clinician on the board.",
          STRATEGY,
        ),
        essential(
          "Somebody leads every service everywhere",
          "Wherever a service is delivered, its practice and its pathway each have a clinical and an operational leader.",
          STRATEGY,
        ),
        essential(
          "No service is lost on the way",
          "Everything that is delivered today is delivered in the option, with the staff and the money there are.",
          NO_SERVICE_CHANGE,
        ),
        essential(
          "Everybody knows what becomes of their post",
          "For every post of today the option says what happens to it, and the trust’s organisational-change policy can be kept.",
          "Collective consultation on organisational change: Trade Union and Labour Relations (Consolidation) Act 1992, section 188, and the trust’s own policy",
        ),
        essential(
          "Who decides is written down",
          "Wherever a post has two bosses, it is stated who decides when they disagree.",
          STRATEGY,
        ),
        weighted(
          "Equal access wherever people live",
          20,
          "People are offered the same services, in the same quality, whichever part of the area they live in.",
          REVIEW,
        ),
        weighted(
          "One pathway across services",
          20,
          "People move between services, and between physical and mental health care, without falling through a gap between organisations or divisions.",
          REVIEW,
        ),
        weighted(
          "Evidence-based practice everywhere",
          15,
          "Somebody with the standing to do so takes out variation that no need explains, across all teams of a service line.",
          STRATEGY,
        ),
        weighted(
          "Room for local need",
          15,
          "Each place and neighbourhood can do differently what its people need differently, together with primary care and councils.",
          STRATEGY,
        ),
        weighted(
          "Sustainable services",
          15,
          "Small and specialist services are large enough to staff, to cover and to afford for years.",
          APPROVAL,
        ),
        weighted(
          "A good place to work",
          10,
          "Vacancies are easier to fill, careers can go further, and change is no harder on staff than it must be.",
          "Isle of Wight NHS Trust’s page on Project Fusion: fewer vacancies, career progression and development",
        ),
        weighted(
          "Soon, and without harm on the way",
          5,
          "The option can be in place within the time there is, and services keep running safely until then.",
          "Working default of Orgweave",
        ),
      ],
    },
    {
      name: "Nine tests of organisation design",
      description:
        "Four tests of fit and five of good design. They ask of any structure what is easily overlooked; scored together with the case for change, they keep it honest.",
      criteria: [
        weighted(
          "Market advantage",
          15,
          "The structure directs enough of its leaders’ attention to each population and service that matters; in the NHS, to what patients gain, not to competitors.",
          `${NINE_TESTS} (the market advantage test)`,
        ),
        weighted(
          "Parenting advantage",
          10,
          "The centre has the means and the attention to add what units cannot do for themselves.",
          `${NINE_TESTS} (the parenting advantage test)`,
        ),
        weighted(
          "People",
          15,
          "The structure suits the strengths, the limits and the motivation of the people there are, and loses none it needs.",
          `${NINE_TESTS} (the people test)`,
        ),
        weighted(
          "Feasibility",
          10,
          "No law, contract, regulator, information system or partner stands in its way.",
          `${NINE_TESTS} (the feasibility test)`,
        ),
        weighted(
          "Specialist cultures",
          10,
          "Units that must work differently, such as secure services or general practice, are protected from the ways of the rest.",
          `${NINE_TESTS} (the specialist cultures test)`,
        ),
        weighted(
          "Difficult links",
          15,
          "Where units will not coordinate well by themselves, the structure says how it is done.",
          `${NINE_TESTS} (the difficult links test)`,
        ),
        weighted(
          "Redundant hierarchy",
          10,
          "Every layer of management adds something that the layers above and below it cannot.",
          `${NINE_TESTS} (the redundant hierarchy test)`,
        ),
        weighted(
          "Accountability",
          10,
          "Every unit has somebody who answers for it, with measures that fit and the control to meet them.",
          `${NINE_TESTS} (the accountability test)`,
        ),
        weighted(
          "Flexibility",
          5,
          "The structure can take in new services, places and partners without being drawn again.",
          `${NINE_TESTS} (the flexibility test)`,
        ),
      ],
    },
  ],
};
