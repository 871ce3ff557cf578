import type { App } from '../app.ts';
import { textField } from '../body.ts';
import { HttpError } from '../errors.ts';
import { cookie, cookieOf, escapeHtml, page, redirect } from '../html.ts';
import type { Context, Reply, Router } from '../router.ts';
import { HOUR, randomToken } from '../sessions.ts';
import { authenticate } from './auth.ts';

const PROJECTS_SHOWN = 10;
const ORDERS_SHOWN = 5;

/** The shop for browsers: a login with a form, and what somebody sees first after it. */
export function addPageRoutes(router: Router, app: App): void {
  const { sessions } = app;
  router.add('GET', '/login', () => loginForm(200));

  router.add('POST', '/login', async ({ body, headers }) => {
    checkCsrf(body.csrf, headers.cookie);
    const email = textField(body, 'email');
    const password = textField(body, 'password');
    try {
      const user = await authenticate(app, email, password);
      const { session, expiresIn } = sessions.open(user, HOUR);
      return redirect('/dashboard', [cookie('session', session.token, expiresIn)]);
    } catch (error) {
      if (!(error instanceof HttpError) || error.status !== 401) throw error;
      return loginForm(401, error.message);
    }
  });

  router.add('POST', '/logout', ({ body, headers }) => {
    checkCsrf(body.csrf, headers.cookie);
    sessions.end(cookieOf(headers.cookie, 'session') ?? '');
    return redirect('/login', [cookie('session', '', 0)]);
  });

  router.add('GET', '/dashboard', (context) => dashboard(app, context));
}

/** With a bearer token as an API client sends it, or the cookie of the login; a browser without one may log in. */
async function dashboard({ database, sessions }: App, { headers }: Context): Promise<Reply> {
  const bearer = headers.authorization;
  const session =
    bearer === undefined
      ? sessions.withToken(cookieOf(headers.cookie, 'session') ?? '')
      : sessions.find(bearer);
  if (session === undefined) {
    if (bearer === undefined) return redirect('/login');
    throw new HttpError(401, 'a valid bearer token is needed', { 'www-authenticate': 'Bearer' });
  }
  const { user } = session;
  const [work, bought] = await Promise.all([
    database.run('projects', 'list', user.id, PROJECTS_SHOWN, 0),
    database.run('orders', 'list', user.id, 'all', ORDERS_SHOWN, 0),
  ]);
  const projects = work.projects.map(
    ({ name, status, progress }) => `<li>${escapeHtml(name)}: ${escapeHtml(status)}, ${progress}%</li>`,
  );
  const orders = bought.orders.map(
    ({ id, status, total, currency }) =>
      `<tr><td>${id}</td><td>${escapeHtml(status)}</td><td>${total} ${escapeHtml(currency)}</td></tr>`,
  );
  const known = cookieOf(headers.cookie, 'csrf') ?? '';
  const csrf = /^[\w-]{32}$/.test(known) ? known : randomToken();
  return page(
    200,
    'Dashboard',
    `<p>Welcome, ${escapeHtml(user.name)}</p>` +
      `<h2>Projects (${work.total})</h2><ul>${projects.join('')}</ul>` +
      `<h2>Orders (${bought.total})</h2><table>${orders.join('')}</table>` +
      `<form method="post" action="/logout">${csrfField(csrf)}<button>Log out</button></form>`,
    [cookie('csrf', csrf, HOUR)],
  );
}

function loginForm(status: number, problem?: string): Reply {
  const csrf = randomToken();
  return page(
    status,
    'Log in',
    `${problem === undefined ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}` +
      `<form method="post" action="/login">${csrfField(csrf)}` +
      '<input name="email" type="email"><input name="password" type="password"><button>Log in</button></form>',
    [cookie('csrf', csrf, HOUR)],
  );
}

function csrfField(csrf: string): string {
  return `<input type="hidden" name="csrf" value="${csrf}">`;
}

/** Another site can have a form sent here, but cannot know what is in the cookie. */
function checkCsrf(field: unknown, cookies: string | undefined): void {
  const expected = cookieOf(cookies, 'csrf');
  if (expected === undefined || expected === '' || field !== expected) {
    throw new HttpError(403, 'the form has no valid csrf token: load it again');
  }
}
