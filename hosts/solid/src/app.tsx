import { createSignal, Show } from "solid-js";
import type { BalanceChangeEvent, RequestBalanceChangeEvent } from "ctm-accounts-billing";
import "ctm-accounts-billing/define";
import "ctm-accounts-billing/types/solid";

const headers = { "x-host": "yes" };

export function App() {
  const [isFrozen, setFrozen] = createSignal(false);
  const [isReadonly, setReadonly] = createSignal(false);
  const [isHidden, setHidden] = createSignal(false);
  const [changes, setChanges] = createSignal(0);
  const [outcome, setOutcome] = createSignal("");

  function onRequest(event: RequestBalanceChangeEvent) {
    const { account, to } = event.detail;
    if (!isFrozen()) return;
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
        <input type="checkbox" onChange={() => setFrozen(!isFrozen())} /> Freeze billing
      </label>
      <label>
        <input type="checkbox" onChange={() => setReadonly(!isReadonly())} /> Read only
      </label>
      <label>
        <input type="checkbox" onChange={() => setHidden(!isHidden())} /> Hide
      </label>
      <output>{outcome()}</output>
      <Show when={!isHidden()}>
        <ctm-accounts-billing
          endpoint="/api/v1/accounts"
          prop:pageSize={25}
          prop:headers={headers}
          prop:readonly={isReadonly()}
          on:ctm-request-balance-change={onRequest}
          on:ctm-balance-change={onChange}
        >
          <h2 slot="heading">Accounts, {changes()} changed</h2>
        </ctm-accounts-billing>
      </Show>
    </>
  );
}
