"use client";

import dynamic from "next/dynamic";

/** Rendered in the browser only; the server renders what stands meanwhile. */
const Accounts = dynamic(() => import("../accounts").then(({ Accounts }) => Accounts), {
  ssr: false,
  loading: () => <p>Loading …</p>,
});

export default function Page() {
  return (
    <main>
      <Accounts />
    </main>
  );
}
