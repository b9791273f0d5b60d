//! Files to save and send, and the documents to read and print.
