import streamlit as st

st.title("People", anchor=False)
