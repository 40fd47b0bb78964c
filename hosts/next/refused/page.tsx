// Not part of the application: `npm test` puts it there and sees that it does not build.
import "ctm-accounts-billing/define";

export default function Page() {
  return <ctm-accounts-billing endpoint="/api/v1/accounts" />;
}
