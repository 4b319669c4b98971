import "reactflow/dist/style.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ReactFlow } from "reactflow";
import { required } from "../../../shared/lib/assert.ts";

// What the matrix's canvas is measured beside: React Flow as it comes, with as many default nodes as size L has cells.

const COLUMNS = 60;
const NODES = 6_000;

const nodes = Array.from({ length: NODES }, (_, index) => ({
  id: String(index),
  position: { x: (index % COLUMNS) * 170, y: Math.floor(index / COLUMNS) * 60 },
  data: { label: `Node ${index}` },
}));

createRoot(required(document.getElementById("root"), "the page’s root")).render(
  <StrictMode>
    <div style={{ position: "fixed", inset: 0 }}>
      <ReactFlow defaultNodes={nodes} minZoom={0.02} panOnScroll fitView />
    </div>
  </StrictMode>,
);
