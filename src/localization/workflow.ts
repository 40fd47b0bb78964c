import { addTerms } from "./terms.js";
import { workflowAr } from "./workflow/ar.js";
import { workflowEn } from "./workflow/en.js";
import { workflowEs } from "./workflow/es.js";

/** Makes the texts known that only the parts need which are loaded on demand: each asks for them when it arrives. */
export function addWorkflowTerms(): void {
  addTerms({ en: workflowEn, es: workflowEs, ar: workflowAr });
}
