import { useState } from "react";
import type { BalanceChangeEvent, RequestBalanceChangeEvent } from "ctm-accounts-billing";
import { CtmAccountsBilling } from "ctm-accounts-billing/react";

export function App() {
  const [isFrozen, setFrozen] = useState(false);
  const [isReadonly, setReadonly] = useState(false);
  const [isHidden, setHidden] = useState(false);
  const [changes, setChanges] = useState(0);
  const [outcome, setOutcome] = useState("");

  function onRequest(event: RequestBalanceChangeEvent) {
    const { account, to } = event.detail;
    if (!isFrozen) return;
    event.preventDefault();
    setOutcome(`Stopped: ${account.name} to ${to}`);
  }

  function onChange({ detail: { account, from, to } }: BalanceChangeEvent) {
    setOutcome(`${account.name}: ${from} to ${to}`);
    setChanges((count) => count + 1);
  }

  return (
    <>
      <label>
        <input type="checkbox" onChange={() => setFrozen(!isFrozen)} /> Freeze billing
      </label>
      <label>
        <input type="checkbox" onChange={() => setReadonly(!isReadonly)} /> Read only
      </label>
      <label>
        <input type="checkbox" onChange={() => setHidden(!isHidden)} /> Hide
      </label>
      <output>{outcome}</output>
      {!isHidden && (
        <CtmAccountsBilling
          endpoint="/api/v1/accounts"
          pageSize={25}
          headers={{ "x-host": "yes" }}
          readonly={isReadonly}
          onRequestBalanceChange={onRequest}
          onBalanceChange={onChange}
        >
          <h2 slot="heading">Accounts, {changes} changed</h2>
        </CtmAccountsBilling>
      )}
    </>
  );
}
