"""What was written or asked, and what is answered to it."""
