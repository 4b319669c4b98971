import type { RuleSource } from "./engine/rule.ts";

/** The strategy the matrix answers to. */
export const CLINICAL_STRATEGY: RuleSource = {
  title: "Hampshire and Isle of Wight clinical strategy, “The right operating model”, November 2023",
};

/** The archetypes of management work. */
export const SPANS_OF_CONTROL: RuleSource = {
  title: "McKinsey & Company, “How to identify the right ‘spans of control’ for your organization”, 2017",
  url: "https://www.mckinsey.com/business-functions/organization/our-insights/how-to-identify-the-right-spans-of-control-for-your-organization",
};

/** What follows from the meaning of the terms alone, or is a number nobody has published. */
export const WORKING_DEFAULT: RuleSource = {
  title: "Orgweave’s own terms and working defaults; every number can be changed per design",
};
