import streamlit as st

st.title("Write", anchor=False)
