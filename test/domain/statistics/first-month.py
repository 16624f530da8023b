"""Lin's regression of the made-up data in statsmodels.test.ts, the first campaign without any past: numpy only."""
import numpy as np

N = 200
messaged = np.array([(i * 7) % 10 < 7 for i in range(N)], float)
paid = np.array([1.0 if (i * i + 3 * i + (2 if (i * 7) % 10 < 7 else 0)) % 7 < 3 else 0.0 for i in range(N)])
contact = np.array([i % 120 for i in range(N)])
second = np.array([i >= 120 for i in range(N)], float)
known = [((i * 13) % 11) / 10 for i in range(120, N)]
past = np.array([np.mean(known) if i < 120 else ((i * 13) % 11) / 10 for i in range(N)])
# "No past known" is 1 - second: left out, as R's lm would.
covariates = np.column_stack([past - past.mean(), second - second.mean()])
X = np.column_stack([np.ones(N), messaged, covariates, covariates * messaged[:, None]])
bread = np.linalg.inv(X.T @ X)
beta = bread @ X.T @ paid
residual = paid - X @ beta
meat = np.zeros((X.shape[1], X.shape[1]))
for one in np.unique(contact):
    score = X[contact == one].T @ residual[contact == one]
    meat += np.outer(score, score)
clusters, k = len(np.unique(contact)), X.shape[1]
variance = bread @ meat @ bread * clusters / (clusters - 1) * (N - 1) / (N - k)
print(beta[1], np.sqrt(variance[1, 1]))
