// The components and the tags in React: what is right compiles, what is wrong does not. test/frameworks/types.node.ts compiles it.
/** @jsxImportSource react */
import { useRef } from "react";
import { CtmAccountsBilling, CtmBalanceToggle } from "ctm-accounts-billing/react";
import type { CtmAccountsBilling as AccountsBillingElement } from "ctm-accounts-billing";
import "ctm-accounts-billing/types/react";

/** Uses the components. */
export function Components() {
  const table = useRef<AccountsBillingElement>(null);
  return (
    <>
      <button onClick={() => void table.current?.refresh()}>Refresh</button>
      <CtmAccountsBilling
        ref={table}
        className="billing"
        endpoint="/api/v1/accounts"
        pageSize={25}
        balanceFrom="agency"
        headers={() => ({ Authorization: "Bearer …" })}
        readonly={false}
        onRequestBalanceChange={(event) => event.detail.to === "customer" && event.preventDefault()}
        onBalanceChange={({ detail: { account } }) => account.name.trim()}
        onError={({ detail }) => detail.error.kind.trim()}
      >
        <h2 slot="heading">Accounts</h2>
      </CtmAccountsBilling>
      <CtmBalanceToggle endpoint="/api/v1/accounts" accountId={248013} onPopupClose={() => undefined} />
    </>
  );
}

/** Uses the tags. */
export function Tags() {
  return (
    <>
      <ctm-accounts-billing
        className="billing"
        endpoint="/api/v1/accounts"
        page-size="25"
        pageSize={25}
        needs-attention=""
        onctm-balance-change={({ detail }) => detail.from.trim()}
      >
        <h2 slot="heading">Accounts</h2>
      </ctm-accounts-billing>
      <ctm-balance-toggle account-id="248013" account={null} />
    </>
  );
}

/** None of these compiles. */
export function Wrong() {
  return (
    <>
      {/* @ts-expect-error -- The balance is the agency's or the customer's. */}
      <CtmAccountsBilling balanceFrom="partner" />
      {/* @ts-expect-error -- There is no such property. */}
      <CtmAccountsBilling pagesize={25} />
      {/* @ts-expect-error -- What is open is read only. */}
      <CtmBalanceToggle open />
      {/* @ts-expect-error -- A change has no balance. */}
      <CtmBalanceToggle onBalanceChange={({ detail }) => String(detail.balance)} />
      {/* @ts-expect-error -- The balance is the agency's or the customer's. */}
      <ctm-accounts-billing balance-from="partner" />
      {/* @ts-expect-error -- There is no such property. */}
      <ctm-accounts-billing pagesize={25} />
      {/* @ts-expect-error -- A method is not to be set. */}
      <ctm-accounts-billing refresh={() => Promise.resolve()} />
      {/* @ts-expect-error -- A change has no balance. */}
      <ctm-balance-toggle onctm-balance-change={({ detail }) => String(detail.balance)} />
    </>
  );
}
