import { z } from "zod";

// zod compiles validators with `new Function` where it may. Under the page's content security policy it may not, and
// every attempt would be reported as a violation: so it is told not to try, before any schema exists.
z.config({ jitless: true });

export { z };
