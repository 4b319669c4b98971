import { ChevronsUpDown } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import fields from "./fields.module.css";
import styles from "./Picker.module.css";

/** Something that can be picked. */
export interface PickerItem {
  readonly id: string;
  readonly label: string;
  /** Said in small beside the label. */
  readonly detail?: string;
}

interface PickerProps {
  readonly label: string;
  /** Read out only: for fields in a table, whose columns say what they are. */
  readonly isLabelHidden?: boolean;
  readonly items: readonly PickerItem[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** When the list comes up by itself; a field that takes the focus again and again had better wait for letters. */
  readonly opensOn?: "focus" | "input";
}

/** Picks one of many by typing a few letters. */
export function Picker(props: PickerProps) {
  const {
    label,
    isLabelHidden = false,
    items,
    value,
    onChange,
    placeholder,
    autoFocus = false,
    opensOn = "focus",
  } = props;
  const chosen = items.find((item) => item.id === value)?.label ?? "";
  const [text, setText] = useState(chosen);
  const [shownFor, setShownFor] = useState(value);
  if (shownFor !== value) {
    setShownFor(value);
    setText(chosen);
  }
  return (
    <ComboBox
      className={fields.field ?? ""}
      selectedKey={value}
      inputValue={text}
      onInputChange={setText}
      onSelectionChange={(key) => {
        onChange(key === null ? null : String(key));
        setText(items.find((item) => item.id === key)?.label ?? "");
      }}
      onBlur={() => setText(chosen)}
      defaultItems={items}
      menuTrigger={opensOn}
      autoFocus={autoFocus}
    >
      <Label className={isLabelHidden ? "visually-hidden" : (fields.label ?? "")}>{label}</Label>
      <div className={styles.control}>
        <Input className={fields.input ?? ""} {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className={styles.open ?? ""} aria-label={`Show all for ${label}`}>
          <ChevronsUpDown size={14} aria-hidden="true" />
        </Button>
      </div>
      <Popover className={styles.popover ?? ""} offset={4}>
        <ListBox<PickerItem>
          className={styles.list ?? ""}
          renderEmptyState={() => <p className={styles.empty}>Nothing matches.</p>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className={styles.item ?? ""}>
              <span>{item.label}</span>
              {item.detail !== undefined && <small>{item.detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
