import "@fontsource-variable/inter/index.css";
import "./ui/tokens.css";
import "./ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { required } from "../shared/lib/assert.ts";
import { randomIds } from "../shared/lib/ids.ts";
import { App } from "./app/App.tsx";
import { ErrorBoundary } from "./app/ErrorBoundary.tsx";
import { ServicesContext } from "./app/services.ts";
import { followTheme } from "./app/theme.ts";
import { host } from "./host/host.ts";

const services = {
  host,
  clock: () => Date.now(),
  makeId: randomIds((length) => crypto.getRandomValues(new Uint8Array(length))),
};

followTheme();
createRoot(required(document.getElementById("root"), "the page's root element")).render(
  <StrictMode>
    <ErrorBoundary>
      <ServicesContext value={services}>
        <App />
      </ServicesContext>
    </ErrorBoundary>
  </StrictMode>,
);
