/** A row of the host's table, in the host's own format. */
export interface Client {
  readonly accountId: number;
  readonly name: string;
  readonly manager: string;
  readonly numbers: number;
}

/** The data that the host's server would put into the page. */
export const clients: readonly Client[] = [
  { accountId: 248_030, name: "Abbot Lane Veterinary", manager: "Priya Raman", numbers: 12 },
  { accountId: 248_013, name: "Acme Dental", manager: "Priya Raman", numbers: 48 },
  { accountId: 248_064, name: "Alder & Finch Realty", manager: "Tomás Herrera", numbers: 7 },
  { accountId: 248_115, name: "Apex Roofing & Gutters", manager: "Jun Sato", numbers: 126 },
  { accountId: 248_132, name: "Arroyo Family Law", manager: "Jun Sato", numbers: 3 },
  { accountId: 248_183, name: "Aurora Dermatology", manager: "Noa Ben-Ami", numbers: 19 },
];
