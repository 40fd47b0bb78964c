// What pages of the site have of the code, by the name that `<!-- generated: … -->` has in them.
import { generateApi } from "./generate-api.mjs";
import { generateContract } from "./generate-contract.mjs";
import {
  generateChangeFaults,
  generateReadFaults,
  generateRequestFaults,
  generateTestNames,
} from "./generate-faults.mjs";
import { generateFigures } from "./generate-figures.mjs";
import { generatePeers } from "./generate-peers.mjs";

/** @type {Readonly<Record<string, () => string>>} */
export const generators = {
  api: generateApi,
  contract: generateContract,
  "change-faults": generateChangeFaults,
  "read-faults": generateReadFaults,
  "request-faults": generateRequestFaults,
  "test-names": generateTestNames,
  figures: generateFigures,
  peers: generatePeers,
};
