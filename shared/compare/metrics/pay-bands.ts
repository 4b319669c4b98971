import type { PayTable } from "../../model/records/pay-table.ts";

const published = (band: PayTable["bands"][number]["band"], from: number, to: number) => ({
  band,
  from,
  to,
  isIllustrative: false,
});

const illustrative = (band: PayTable["bands"][number]["band"], from: number, to: number) => ({
  band,
  from,
  to,
  isIllustrative: true,
});

/**
 * Agenda for Change pay scales for England, 2025/26. The other grades have spine points, allowances and local contracts of
 * their own; their figures only show the order of size.
 */
export const PAY_2025_26: PayTable = {
  name: "England, 2025/26",
  source:
    "Agenda for Change: NHS Employers, pay scales for 2025/26 (from 1 April 2025, without high cost area supplement), checked band by band against a published copy of that table (nhstakehomepaycalculator.co.uk, “NHS pay bands 2025/26”), not against NHS Employers’ own page. Other grades are illustrative and meant to be replaced. On-costs, stated from general knowledge and not checked against a source: employer’s contribution to the NHS Pension Scheme of 23.78%, and employer’s National Insurance of 15% above £5,000, as in 2025/26.",
  onCosts: { pension: 0.2378, nationalInsurance: 0.15, nationalInsuranceThreshold: 5_000 },
  bands: [
    published("2", 24_465, 24_465),
    published("3", 24_937, 26_598),
    published("4", 27_485, 30_162),
    published("5", 31_049, 37_796),
    published("6", 38_682, 46_580),
    published("7", 47_810, 54_710),
    published("8a", 55_690, 62_682),
    published("8b", 64_455, 74_896),
    published("8c", 76_965, 88_682),
    published("8d", 91_342, 105_337),
    published("9", 109_179, 125_637),
    illustrative("VSM", 130_000, 200_000),
    illustrative("Consultant", 110_000, 145_000),
    illustrative("Specialist", 100_000, 112_000),
    illustrative("Specialty doctor", 61_000, 99_000),
    illustrative("General practitioner", 76_000, 115_000),
    illustrative("Dental", 50_000, 107_000),
  ],
};

/** What a whole-time equivalent of each band costs a year: the middle of the band, with on-costs. */
export function costPerWte({ bands, onCosts }: PayTable): ReadonlyMap<string, number> {
  return new Map(
    bands.map(({ band, from, to }) => {
      const pay = (from + to) / 2;
      const insured = Math.max(0, pay - onCosts.nationalInsuranceThreshold);
      return [band, pay * (1 + onCosts.pension) + insured * onCosts.nationalInsurance];
    }),
  );
}
