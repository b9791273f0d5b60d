//! What a team does about its summary: the plan, the replies to what people said, the costs.
