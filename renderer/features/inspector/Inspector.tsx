import { memo } from "react";
import { useEditor } from "../../editor/use-editor.ts";
import { GeographyDetails, ServiceLineDetails } from "./AxisDetails.tsx";
import { CrossingDetails } from "./CrossingDetails.tsx";
import { MandateDetails, ReportingLineDetails } from "./LinkDetails.tsx";
import { ManyDetails } from "./ManyDetails.tsx";
import { OptionDetails } from "./OptionDetails.tsx";
import { PostDetails } from "./PostDetails.tsx";

/** Shows and edits whatever is selected. */
export const Inspector = memo(function Inspector() {
  const selection = useEditor((state) => state.selection);
  const selected = useEditor((state) => state.selected);
  if (selected.size > 1) return <ManyDetails selected={selected} />;
  if (selection === null) return <OptionDetails />;
  switch (selection.kind) {
    case "serviceLine":
      return <ServiceLineDetails id={selection.id} />;
    case "geography":
      return <GeographyDetails id={selection.id} />;
    case "crossing":
      return <CrossingDetails serviceLine={selection.serviceLine} geography={selection.geography} />;
    case "post":
      return <PostDetails id={selection.id} />;
    case "mandate":
      return <MandateDetails id={selection.id} />;
    case "reportingLine":
      return <ReportingLineDetails id={selection.id} />;
  }
});
