"""Customers log in, search, open products, and fill a cart."""

import os
import random

from locust import HttpUser, between, events, task

TERMS = ["laptop", "headphones", "monitor", "keyboard"]


class Customer(HttpUser):
    host = os.environ.get("BASE_URL", "http://127.0.0.1:3000")
    wait_time = between(1, 3)

    def on_start(self):
        account = {
            "email": os.environ.get("LOGIN_EMAIL", "demo@example.com"),
            "password": os.environ.get("LOGIN_PASSWORD", "demo-password"),
        }
        token = self.client.post("/api/v1/auth/login", json=account).json()["accessToken"]
        self.client.headers["Authorization"] = f"Bearer {token}"
        page = self.client.get("/api/v1/products", params={"category": "electronics", "limit": 20})
        self.product_ids = [item["id"] for item in page.json()["items"]]

    @task(3)
    def search(self):
        query = {"q": random.choice(TERMS), "sort": "relevance"}
        with self.client.get(
            "/api/v1/search", params=query, name="search", catch_response=True
        ) as response:
            if response.status_code != 200:
                response.failure(f"status {response.status_code}")
            elif not response.json()["results"]:
                response.failure("nothing found")
            elif response.elapsed.total_seconds() > 2:
                response.failure("took more than 2 s")

    @task(2)
    def product(self):
        product_id = random.choice(self.product_ids)
        with self.client.get(
            f"/api/v1/products/{product_id}", name="product", catch_response=True
        ) as response:
            if response.status_code == 404:  # sold out meanwhile
                response.success()

    @task(1)
    def cart(self):
        with self.client.post(
            "/api/v1/carts", json={"currency": "EUR"}, name="new cart", catch_response=True
        ) as response:
            if response.status_code != 201:
                response.failure(f"status {response.status_code}")
                return
            cart_id = response.json()["id"]
        self.client.post(
            f"/api/v1/carts/{cart_id}/items",
            json={"product_id": random.choice(self.product_ids), "quantity": random.randint(1, 2)},
            name="add to cart",
        )


@events.quitting.add_listener
def judge(environment, **_):
    stats = environment.stats
    if stats.total.fail_ratio > 0.01:
        environment.process_exit_code = 1
    elif stats.get("search", "GET").get_response_time_percentile(0.95) > 500:
        environment.process_exit_code = 1
