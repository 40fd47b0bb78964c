import { Accounts } from "./accounts";

/** A server component: what it renders is in the page before any script has run. */
export default function Page() {
  return (
    <main>
      <Accounts />
    </main>
  );
}
