"""What is right, as tables that anybody can extend, and the tests that read them."""
