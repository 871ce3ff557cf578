import { check, fail, group } from 'k6';
import { SharedArray } from 'k6/data';
import http from 'k6/http';

const BASE_URL = __ENV.BASE_URL || 'http://127.0.0.1:3000';
const DURATION = __ENV.DURATION || '1m';
const products = new SharedArray('products', () => JSON.parse(open('./products.json')));

export const options = {
  scenarios: {
    browse: {
      executor: 'constant-arrival-rate',
      exec: 'browse',
      rate: 15,
      duration: DURATION,
      preAllocatedVUs: 30,
    },
    buy: {
      executor: 'constant-arrival-rate',
      exec: 'buy',
      rate: 5,
      duration: DURATION,
      preAllocatedVUs: 10,
    },
  },
  thresholds: {
    checks: ['rate>0.99'],
    http_req_failed: ['rate<0.01'],
    'http_req_duration{name:search}': ['p(95)<500'],
    'group_duration{group:::checkout}': ['p(95)<1200'],
  },
};

export function setup() {
  const account = {
    email: __ENV.LOGIN_EMAIL || 'demo@example.com',
    password: __ENV.LOGIN_PASSWORD || 'demo-password',
  };
  const login = post('/api/v1/auth/login', account, 'login');
  if (login.status !== 200) fail(`login: status ${login.status}`);
  return { token: login.json('accessToken') };
}

export function browse() {
  const product = products[Math.floor(Math.random() * products.length)];
  const search = http.get(`${BASE_URL}/api/v1/search?q=${product.term}&sort=relevance`, {
    tags: { name: 'search' },
  });
  check(search, {
    'search is 200': (response) => response.status === 200,
    'search finds something': (response) => response.json('results.0') !== undefined,
  });
  const page = http.get(`${BASE_URL}/api/v1/products/${product.id}`, { tags: { name: 'product' } });
  check(page, { 'product has a price': (response) => response.body.includes('price') });
}

export function buy({ token }) {
  const product = products[Math.floor(Math.random() * products.length)];
  const quantity = 1 + Math.floor(Math.random() * 3);
  group('checkout', () => {
    const cart = post('/api/v1/carts', { currency: 'EUR' }, 'new cart', token);
    if (!check(cart, { 'cart is 201': (response) => response.status === 201 })) return;
    const path = `/api/v1/carts/${cart.json('id')}`;
    post(`${path}/items`, { product_id: product.id, quantity }, 'add to cart', token);
    post(
      `${path}/shipping-address`,
      { name: 'Ada Lovelace', street: "12 St James's Square", city: 'London', country: 'GB' },
      'address',
      token,
    );
    post(`${path}/payment-intents`, { method: 'card' }, 'payment', token);
    post(`${path}/checkout`, {}, 'order', token);
  });
}

function post(path, body, name, token) {
  const headers = { 'Content-Type': 'application/json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  return http.post(BASE_URL + path, JSON.stringify(body), { headers, tags: { name } });
}
