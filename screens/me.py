import streamlit as st

st.title("Me", anchor=False)
