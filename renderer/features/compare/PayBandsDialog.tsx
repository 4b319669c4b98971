import { PAY_2025_26 } from "../../../shared/compare/metrics/pay-bands.ts";
import { setPayTable } from "../../../shared/model/commands/design.ts";
import type { PayTable } from "../../../shared/model/records/pay-table.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./PayBandsDialog.module.css";

type Band = PayTable["bands"][number];

/** What a design’s own table is called until it is given another name. */
const OWN_NAME = "Own pay bands";

/** What posts cost in this design: the published bands, or its own in their place. Every change is one edit. */
export function PayBandsDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditorActions();
  const own = useEditor((state) => state.design.info.payTable);
  const table = own ?? PAY_2025_26;
  const change = (part: Partial<PayTable>) =>
    editor.perform(
      setPayTable({
        payTable: {
          ...table,
          ...(own === null ? { name: OWN_NAME, source: `Begun from: ${PAY_2025_26.source}` } : {}),
          ...part,
        },
      }),
    );
  const changeBand = (band: Band, part: Partial<Band>) => {
    const changed = { ...band, ...part, isIllustrative: false };
    if (changed.from > changed.to) return "The bottom of a band is not above its top.";
    return change({ bands: table.bands.map((each) => (each.band === band.band ? changed : each)) });
  };
  const changeOnCosts = (part: Partial<PayTable["onCosts"]>) =>
    change({ onCosts: { ...table.onCosts, ...part } });
  return (
    <Dialog
      title="Pay bands"
      isWide
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={own === null} onPress={() => editor.perform(setPayTable({ payTable: null }))}>
            Back to the published bands
          </Button>
          <Button kind="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.intro}>
          {own === null
            ? `These are the published bands, “${table.name}”. Change any figure to keep a table of its own in this design.`
            : "This design has pay bands of its own. They are kept in its file."}
        </p>
        <div className={styles.fields}>
          <TextField
            label="Name of the table"
            value={table.name}
            onCommit={(name) => change({ name: name.trim() })}
          />
          <ShareField
            label="Employer’s pension contribution, %"
            value={table.onCosts.pension}
            onCommit={(pension) => changeOnCosts({ pension })}
          />
          <ShareField
            label="National Insurance, %"
            value={table.onCosts.nationalInsurance}
            onCommit={(nationalInsurance) => changeOnCosts({ nationalInsurance })}
          />
          <PoundsField
            label="National Insurance is paid above, £ a year"
            value={table.onCosts.nationalInsuranceThreshold}
            onCommit={(nationalInsuranceThreshold) => changeOnCosts({ nationalInsuranceThreshold })}
          />
        </div>
        <table className={styles.table}>
          <caption>
            Pay of a whole-time post in pounds a year; a post costs the middle of its band, with on-costs.
          </caption>
          <thead>
            <tr>
              <th scope="col">Band</th>
              <th scope="col">Bottom</th>
              <th scope="col">Top</th>
              <th scope="col">Comes from</th>
            </tr>
          </thead>
          <tbody>
            {table.bands.map((band) => (
              <tr key={band.band}>
                <th scope="row">{band.band}</th>
                <td>
                  <PoundsField
                    label={`Bottom of band ${band.band}`}
                    isLabelHidden
                    value={band.from}
                    onCommit={(from) => changeBand(band, { from })}
                  />
                </td>
                <td>
                  <PoundsField
                    label={`Top of band ${band.band}`}
                    isLabelHidden
                    value={band.to}
                    onCommit={(to) => changeBand(band, { to })}
                  />
                </td>
                <td>{origin(band)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.intro}>{table.source}</p>
      </div>
    </Dialog>
  );
}

function origin(band: Band): string {
  if (band.isIllustrative) return "an illustration: replace it";
  const published = PAY_2025_26.bands.find((each) => each.band === band.band);
  const isPublished = published?.from === band.from && published.to === band.to && !published.isIllustrative;
  return isPublished ? "published" : "this design";
}

interface FieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: number;
  readonly onCommit: (value: number) => string | null;
}

function PoundsField({ label, isLabelHidden = false, value, onCommit }: FieldProps) {
  return (
    <TextField
      label={label}
      isLabelHidden={isLabelHidden}
      isNumeric
      value={value.toLocaleString("en-GB")}
      onCommit={(text) => {
        const pounds = readNumber(text);
        return pounds === null ? `“${text}” is not a sum from 0.` : onCommit(pounds);
      }}
    />
  );
}

function ShareField({ label, value, onCommit }: FieldProps) {
  return (
    <TextField
      label={label}
      isNumeric
      value={String(Math.round(value * 1_000_000) / 10_000)}
      onCommit={(text) => {
        const share = readNumber(text);
        return share === null || share > 100
          ? `“${text}” is not a percentage from 0 to 100.`
          : onCommit(Math.round(share * 10_000) / 1_000_000);
      }}
    />
  );
}

function readNumber(text: string): number | null {
  const plain = text.replace(/[£%,\s]/g, "");
  const number = Number(plain);
  return plain === "" || !Number.isFinite(number) || number < 0 ? null : number;
}
