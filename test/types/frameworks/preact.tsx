// The tags in Preact: what is right compiles, what is wrong does not. test/frameworks/types.node.ts compiles it.
/** @jsxImportSource preact */
import "ctm-accounts-billing/define";
import "ctm-accounts-billing/types/preact";

/** Uses the tags. */
export function Tags() {
  return (
    <>
      <ctm-accounts-billing
        class="billing"
        endpoint="/api/v1/accounts"
        page-size="25"
        pageSize={25}
        onctm-balance-change={({ detail }) => detail.from.trim()}
      >
        <h2 slot="heading">Accounts</h2>
      </ctm-accounts-billing>
      <ctm-balance-toggle account-id={248013} />
    </>
  );
}

/** None of these compiles. */
export function Wrong() {
  return (
    <>
      {/* @ts-expect-error -- The balance is the agency's or the customer's. */}
      <ctm-accounts-billing balance-from="partner" />
      {/* @ts-expect-error -- There is no such property. */}
      <ctm-accounts-billing pagesize={25} />
      {/* @ts-expect-error -- A change has no balance. */}
      <ctm-balance-toggle onctm-balance-change={({ detail }) => String(detail.balance)} />
    </>
  );
}
