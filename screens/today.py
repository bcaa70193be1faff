import streamlit as st

st.title("Today", anchor=False)
