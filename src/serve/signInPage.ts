/** What is said above the field. */
export type SignInState = 'first' | 'wrong'

const says: Record<SignInState, string> = {
  first: 'These results are for people who have the token. It was printed when the server first started.',
  wrong: 'That is not the token. It was printed when the server first started; <code>--new-token</code> makes another.',
}

/** Takes the token out of the address before anything else happens; what stands after # never left the browser. */
const script = `const token=new URLSearchParams(location.hash.slice(1)).get("token");
if(token){history.replaceState(null,"",location.pathname);const form=document.forms[0];form.token.value=token;form.submit()}`

const style = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif;background:light-dark(#fdfcf9,#15171b);color:light-dark(#1c1d21,#eceae4)}
body{max-width:26rem;margin:15vh auto;padding:0 1rem}
h1{font:400 1.9rem/1.25 Georgia,serif}
label{display:block;font-weight:600}
input,button{box-sizing:border-box;width:100%;min-height:44px;margin:.3rem 0 1rem;padding:0 .7rem;font:inherit;background:light-dark(#fff,#1c1f25);border:1px solid #767b85;border-radius:.4rem}
button{background:#0b5394;border-color:#0b5394;color:#fff;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid #3b82c4;outline-offset:2px}`

/** The page that asks for the token. @param hash - SHA-256 of a text in base64. */
export function signInPage(state: SignInState, hash: (text: string) => string): { html: string; policy: string } {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Results</title>
<style>${style}</style>
<main>
<h1>Results</h1>
<p${state === 'wrong' ? ' role="alert"' : ''}>${says[state]}</p>
<form method="post" action="/results/session">
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required>
<button>Show results</button>
</form>
</main>
<script>${script}</script>
</html>
`
  const policy = `default-src 'none'; script-src 'sha256-${hash(script)}'; style-src 'sha256-${hash(style)}'; form-action 'self'; base-uri 'none'`
  return { html, policy }
}
