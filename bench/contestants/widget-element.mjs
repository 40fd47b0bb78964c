// The widget, where it is defined already, over a backend that answers with a bare array.
export async function mount(host, { json }) {
  const table = document.createElement("ctm-accounts-billing");
  table.endpoint = "https://host.example/api/v1/accounts";
  table.fetch = async () => new Response(json, { headers: { "Content-Type": "application/json" } });
  host.append(table);
  return {
    sortByBalance: () => (table.sort = "-balance"),
    filterByName: (text) => (table.search = text),
  };
}
